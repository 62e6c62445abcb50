import { follow } from '../support/navigation';
import { expect, test } from '../support/test';

test('nothing of a remote is requested before its route is visited', async ({ page, requestedApps }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(requestedApps).toEqual(['shell']);

  await follow(page, 'Settings');
  await expect(page.getByRole('region', { name: 'Appearance' })).toBeVisible();
  expect(requestedApps).toEqual(['shell', 'settings']);

  await follow(page, 'Dashboard');
  await expect(page.getByRole('region', { name: 'Open exceptions' })).toBeVisible();
  expect(requestedApps).toEqual(['shell', 'settings', 'dashboard']);

  await follow(page, 'Analytics');
  await expect(page.getByRole('region', { name: 'Dock load' })).toBeVisible();
  expect(requestedApps).toEqual(['shell', 'settings', 'dashboard', 'analytics']);
});

test('a remote that uses another one brings just that one along', async ({ page, requestedApps }) => {
  await page.goto('/analytics', { waitUntil: 'networkidle' });
  await expect(page.getByRole('region', { name: 'Dock load' })).toBeVisible();
  expect([...requestedApps].sort()).toEqual(['analytics', 'dashboard', 'shell']);
});

test('a remote that was visited before is not fetched again', async ({ page, requests, workspace }) => {
  await page.goto('/dashboard', { waitUntil: 'networkidle' });
  await expect(page.getByRole('region', { name: 'Open exceptions' })).toBeVisible();
  const scripts = () =>
    requests.filter((url) => url.startsWith(workspace.urls.dashboard ?? '') && /\.(js|json)$/.test(url));
  const before = scripts();
  await follow(page, 'Home');
  await follow(page, 'Dashboard');
  await expect(page.getByRole('region', { name: 'Open exceptions' })).toBeVisible();
  expect(scripts()).toEqual(before);
});
