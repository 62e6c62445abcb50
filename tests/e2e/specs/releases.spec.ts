import { compareInstances } from '../support/instances';
import { chooseSettingsRelease, follow } from '../support/navigation';
import { expect, test } from '../support/test';

test('a remote switches to another release and back while the page runs', async ({ page, requests, workspace }) => {
  await page.goto('/settings');
  const quietHours = page.getByRole('region', { name: 'Quiet hours' });
  await expect(page.getByText('Release 1.1.0')).toBeVisible();
  await expect(quietHours).toBeVisible();
  const loadsBefore = requests.filter((url) => url.startsWith(workspace.urls.shell ?? '')).length;

  await chooseSettingsRelease(page, '1.0.0');
  await expect(page.getByText('Release 1.0.0')).toBeVisible();
  await expect(quietHours).toBeHidden();
  expect(requests).toContain(`${workspace.urls.settings}/settings/v1.0.0/remoteEntry.js`);

  await chooseSettingsRelease(page, '1.1.0');
  await expect(page.getByText('Release 1.1.0')).toBeVisible();
  await expect(quietHours).toBeVisible();

  // The shell ran on: it was neither reloaded nor did it fetch anything of its own.
  expect(requests.filter((url) => url.startsWith(workspace.urls.shell ?? ''))).toHaveLength(loadsBefore);
});

test('the release that was switched to works on the shared store', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByText('Release 1.1.0')).toBeVisible();
  await chooseSettingsRelease(page, '1.0.0');
  await expect(page.getByText('Release 1.0.0')).toBeVisible();
  await page.getByLabel('Name').fill('Jonas Berg');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('banner')).toContainText('Jonas Berg');
  expect((await compareInstances(page)).mfe_settings).toEqual({
    react: 'same as shell',
    designSystem: 'same as shell',
    reactRouter: 'same as shell',
    zustand: 'same as shell',
    session: 'same as shell',
  });
});

test('a release can be chosen before the remote was ever loaded', async ({ page, requests }) => {
  await page.goto('/');
  await chooseSettingsRelease(page, '1.0.0');
  await follow(page, 'Settings');
  await expect(page.getByText('Release 1.0.0')).toBeVisible();
  expect(requests.filter((url) => url.includes('/settings/v1.1.0/'))).toEqual([]);
});
