import { compareInstances } from '../support/instances';
import { follow } from '../support/navigation';
import { expect, test } from '../support/test';

const everything = {
  react: 'same as shell',
  designSystem: 'same as shell',
  reactRouter: 'same as shell',
  zustand: 'same as shell',
  session: 'same as shell',
};

test('shell and remotes hold the very same React, store and design system', async ({ page }) => {
  await page.goto('/');
  for (const [area, heading] of [
    ['Dashboard', 'Network today'],
    ['Analytics', 'Analytics'],
    ['Settings', 'Settings'],
    ['Design system', 'Design system'],
  ] as const) {
    await follow(page, area);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  expect(await compareInstances(page)).toEqual({
    mfe_dashboard: everything,
    mfe_analytics: everything,
    mfe_settings: everything,
    design_system: { react: 'same as shell', designSystem: 'same as shell' },
  });
});

test('a remote that is opened first gets the instances of the shell, too', async ({ page }) => {
  await page.goto('/analytics');
  await expect(page.getByRole('heading', { level: 1, name: 'Analytics' })).toBeVisible();
  expect(await compareInstances(page)).toEqual({ mfe_analytics: everything, mfe_dashboard: everything });
});

test('the inspector names the one copy of each shared package', async ({ page }) => {
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Network today' })).toBeVisible();
  await page.getByRole('button', { name: 'What is loaded' }).click();
  const rows = page.getByTestId('shared').getByRole('row');
  await expect(rows.filter({ hasText: /^react19/ })).toHaveText(/19\.3\.1shell.*mfe_dashboard, shell$/);
  await expect(rows.filter({ hasText: /^zustand/ })).toHaveText(/5\.1\.0shell.*mfe_dashboard, shell$/);
});

test('the inspector counts a remote as loaded, whichever app asked for it', async ({ page }) => {
  await page.goto('/analytics');
  await expect(page.getByRole('heading', { level: 1, name: 'Analytics' })).toBeVisible();
  await page.getByRole('button', { name: 'What is loaded' }).click();
  const remotes = page.getByTestId('remotes').getByRole('listitem');
  await expect(remotes.filter({ hasText: 'mfe_analytics' })).toContainText('Loaded');
  await expect(remotes.filter({ hasText: 'mfe_dashboard' })).toContainText('Loaded');
  await expect(remotes.filter({ hasText: 'mfe_settings' })).toContainText('Not requested');
});
