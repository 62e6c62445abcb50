import { follow } from '../support/navigation';
import { expect, test } from '../support/test';

test.describe('while the server of a remote is down', () => {
  test.beforeEach(({ workspace }) => workspace.stop('settings'));
  test.afterEach(({ workspace }) => workspace.start('settings'));

  test('the shell lives, says so, and the button loads the remote once the server is back', async ({
    page,
    requests,
    workspace,
  }) => {
    await page.goto('/');
    await follow(page, 'Settings');
    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading', { name: 'Settings cannot be reached' })).toBeVisible();

    await follow(page, 'Dashboard');
    await expect(page.getByRole('region', { name: 'Open exceptions' })).toBeVisible();
    await follow(page, 'Settings');
    await expect(alert).toBeVisible();

    const attempts = () => requests.filter((url) => url.startsWith(workspace.urls.settings ?? '')).length;
    const before = attempts();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(attempts).toBeGreaterThan(before);
    await expect(alert).toBeVisible();

    await workspace.start('settings');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Appearance' })).toBeVisible();
    await expect(alert).toBeHidden();
    await workspace.stop('settings');
  });

  test('the panel shows the failure', async ({ page }) => {
    await page.goto('/settings');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'What is loaded' }).click();
    const failed = page.getByTestId('events').getByRole('listitem').filter({ hasText: 'failed' });
    await expect(failed.first()).toContainText('mfe_settings/App');
  });
});
