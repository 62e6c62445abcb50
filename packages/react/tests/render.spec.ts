import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const crash = (page: Page, value: boolean) => page.evaluate((on) => Object.assign(window, { crash: on }), value);
const crashed = 'error remote/Crash crashed on purpose';

test('an error in rendering shows the same view, and the button renders anew without a request', async ({
  host,
  remote,
  page,
}) => {
  await host.show([{ id: 'remote/Crash' }, { id: 'remote/Other' }]);
  await page.getByRole('button', { name: 'Calm 0' }).click();
  await expect(page.getByRole('button', { name: 'Calm 1' })).toBeVisible();
  await crash(page, true);
  await page.getByRole('button', { name: 'Calm 1' }).click();
  await expect(page.getByRole('alert')).toContainText('Could not show remote/Crash.');
  await expect(page.getByText('Other', { exact: true })).toBeVisible();
  expect((await host.events()).filter((event) => event.startsWith('error'))).toEqual([crashed]);
  await crash(page, false);
  const before = remote.requests.length;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Calm 0' })).toBeVisible();
  expect(remote.requests).toHaveLength(before);
});

test('a component that throws again is loaded again', async ({ host, remote, page }) => {
  await crash(page, true);
  await host.show([{ id: 'remote/Crash' }]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => host.events()).toEqual(['load remote/Crash function', crashed, crashed]);
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Crash.js']);
  await crash(page, false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Calm 0' })).toBeVisible();
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Crash.js', '/remoteEntry.js', '/Crash.js']);
});

test('a lazy part shows the loading state, and is requested again if it failed', async ({ host, remote, page }) => {
  remote.broken.add('/Other.js');
  const answer = remote.hold('/Other.js');
  await host.show([{ id: 'remote/Lazy' }]);
  await expect.poll(() => remote.count('/Other.js')).toBe(1);
  await expect(page.getByRole('status')).toBeVisible();
  answer();
  await expect(page.getByRole('alert')).toBeVisible();
  remote.broken.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Other', { exact: true })).toBeVisible();
});

test('an error view is gone with the id that it was for', async ({ host, page }) => {
  await crash(page, true);
  await host.show([{ id: 'remote/Crash' }]);
  await expect(page.getByRole('alert')).toBeVisible();
  await host.show([{ id: 'remote/Other' }]);
  await expect(page.getByText('Other', { exact: true })).toBeVisible();
  await host.show([{ id: 'remote/Crash' }]);
  await expect(page.getByRole('alert')).toBeVisible();
  await host.show([{ id: 'remote/Other' }]);
  await expect(page.getByText('Other', { exact: true })).toBeVisible();
});
