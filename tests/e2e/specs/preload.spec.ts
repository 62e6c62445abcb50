import { follow } from '../support/navigation';
import { followNetwork } from '../support/network';
import { expect, test } from '../support/test';

const twice = (urls: string[]) => urls.filter((url, index) => urls.indexOf(url) !== index);

test('the remote of the route is asked for beside the application, and what the HTML preloads is asked for once', async ({
  page,
  messages,
  workspace,
}) => {
  const network = await followNetwork(page);
  const asked = page.waitForRequest(/mf-manifest\.json$/);
  // The application itself does not come before its remote is asked for.
  await page.route(
    (url) => url.origin === workspace.urls.shell && url.pathname.startsWith('/static/js/async/'),
    async (route) => {
      await asked;
      await route.continue();
    },
  );
  await page.goto('/dashboard');
  await expect(page.getByRole('region', { name: 'Open exceptions' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const urls = network.urls();
  expect(urls).toContain(`${workspace.urls.shell}/versions.json`);
  expect(urls.filter((url) => url.endsWith('mf-manifest.json'))).toEqual([
    `${workspace.urls.dashboard}/static/mf-manifest.json`,
  ]);
  expect(twice(urls)).toEqual([]);
  expect(messages.map((message) => message.text()).filter((text) => /preload/i.test(text))).toEqual([]);
});

test('a pointer on a link requests all that its route needs, once, and nothing of other routes', async ({
  page,
  requestedApps,
  workspace,
}) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const network = await followNetwork(page);
  const entry = page.waitForResponse((response) => response.url().includes('/settings/v1.1.0/static/js/async/'));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).hover();
  await entry;
  await page.waitForLoadState('networkidle');
  const ahead = network.urls();
  expect(ahead.length).toBeGreaterThan(3);
  expect(ahead.filter((url) => !url.startsWith(workspace.urls.settings ?? ''))).toEqual([]);
  expect(requestedApps).toEqual(['shell', 'settings']);

  await follow(page, 'Settings');
  await expect(page.getByRole('region', { name: 'Appearance' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  // Nothing is left to be asked for, and nothing is asked for again.
  expect(network.urls()).toEqual(ahead);
  expect(twice(ahead)).toEqual([]);
});

test('the keyboard is as good as a pointer', async ({ page, requestedApps }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).focus();
  const manifest = page.waitForResponse(/mf-manifest\.json$/);
  await page.keyboard.press('Tab');
  await manifest;
  expect(requestedApps).toEqual(['shell', 'dashboard']);
});
