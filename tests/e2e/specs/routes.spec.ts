import { follow } from '../support/navigation';
import { expect, test } from '../support/test';

const areas = [
  { link: 'Dashboard', path: '/dashboard', heading: 'Network today', landmark: 'Open exceptions' },
  { link: 'Analytics', path: '/analytics', heading: 'Analytics', landmark: 'Dock load' },
  { link: 'Settings', path: '/settings', heading: 'Settings', landmark: 'Appearance' },
  { link: 'Design system', path: '/design-system', heading: 'Design system', landmark: 'Colour' },
];

test('the start page is the own one of the shell', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Good to see you, Mara' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Handover' }).getByRole('listitem')).toHaveCount(3);
});

for (const { link, path, heading, landmark } of areas) {
  test(`${path} renders when it is opened directly`, async ({ page, messages }) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('region', { name: landmark })).toBeVisible();
    expect(failures).toEqual([]);
    expect(messages.filter((message) => message.type() === 'error').map((message) => message.text())).toEqual([]);
  });

  test(`${path} renders when its link is followed`, async ({ page }) => {
    await page.goto('/');
    await follow(page, link);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  });
}

test('styles and images of a remote come with it', async ({ page, workspace }) => {
  await page.goto('/dashboard');
  const map = page.getByRole('img', { name: /Map of the network/ });
  await expect(map).toHaveJSProperty('complete', true);
  await expect(map).toHaveJSProperty('naturalWidth', 640);
  expect(new URL((await map.getAttribute('src')) ?? '', page.url()).origin).toBe(workspace.urls.dashboard);
  await expect(map).toHaveCSS('border-radius', '8px');
});

test('analytics shows a widget that the dashboard exposes', async ({ page }) => {
  await page.goto('/analytics');
  const widgets = page.locator('[data-remote="mfe_dashboard"]');
  await expect(widgets.getByRole('heading', { name: 'On-time arrival' })).toBeVisible();
  await expect(widgets.getByRole('img', { name: 'Median transit, last fourteen days' })).toBeVisible();
});

test('an address that no app owns says so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
});
