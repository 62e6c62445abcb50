import type { Page } from '@playwright/test';
import type { FileServer } from './support/FileServer.ts';
import { expect, test } from './support/test.ts';

const link = (page: Page, name: string) => page.getByRole('link', { name });
/** Waits until nothing of a file is under way any more. */
const arrived = (page: Page, file: string) =>
  page.waitForFunction((name) => performance.getEntriesByType('resource').some((one) => one.name.endsWith(name)), file);
const asked = (remote: FileServer) => [...remote.requests].sort();

test('a pointer that rests on a link requests what it leads to, once, and nothing of other links', async ({
  host,
  remote,
  page,
}) => {
  await host.link([{ remote: 'remote/Hello' }, { remote: 'remote/Other' }]);
  await link(page, 'remote/Hello').hover();
  await arrived(page, '/Hello.js');
  await link(page, 'remote/Hello').focus();
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Hello.js']);
  expect(await host.events()).toEqual(['enter remote/Hello', 'focus remote/Hello', 'load remote/Hello function']);
});

test('the module is not evaluated before it is shown', async ({ host, page }) => {
  await host.link([{ remote: 'remote/Evaluate' }]);
  await page.evaluate(() => Object.assign(window, { crash: true }));
  await link(page, 'remote/Evaluate').hover();
  await arrived(page, '/Evaluate.js');
  await page.evaluate(() => Object.assign(window, { crash: false }));
  await host.show([{ id: 'remote/Evaluate' }]);
  await expect(page.getByText('Evaluated')).toBeVisible();
  expect(await host.events()).toEqual(['enter remote/Evaluate', 'load remote/Evaluate function']);
});

test('a pointer that crosses a link requests nothing', async ({ host, remote, page }) => {
  await host.link([{ remote: 'remote/Other' }, { remote: 'remote/Hello' }]);
  await page.evaluate(() => {
    const [crossed] = document.querySelectorAll('a');
    for (const type of ['mouseover', 'mouseout']) crossed?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  });
  // Had the first one been meant, it would have come first.
  await link(page, 'remote/Hello').hover();
  await arrived(page, '/Hello.js');
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Hello.js']);
  expect(await host.events()).toEqual(['enter remote/Other', 'enter remote/Hello']);
});

test('the focus of the keyboard and a touch request at once', async ({ host, remote, page }) => {
  await host.link([{ remote: 'remote/Hello' }, { remote: 'remote/Other' }, { remote: 'remote/Lazy' }]);
  await link(page, 'remote/Lazy').waitFor();
  await page.keyboard.press('Tab');
  await arrived(page, '/Hello.js');
  await link(page, 'remote/Other').dispatchEvent('touchstart');
  await arrived(page, '/Other.js');
  expect(asked(remote)).toEqual(['/Hello.js', '/Other.js', '/remoteEntry.js']);
});

test('a link that is scrolled into view, or rendered, requests where that is wanted', async ({
  host,
  remote,
  page,
}) => {
  await host.link([
    { remote: 'remote/Crash', preload: 'none' },
    { remote: 'remote/Other', preload: 'render' },
    { remote: 'remote/Hello', preload: 'viewport', far: true },
  ]);
  await arrived(page, '/Other.js');
  await link(page, 'remote/Crash').hover();
  await link(page, 'remote/Crash').focus();
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Other.js']);
  await link(page, 'remote/Hello').scrollIntoViewIfNeeded();
  await arrived(page, '/Hello.js');
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Other.js', '/Hello.js']);
});

test('a component that is shown meanwhile joins the request', async ({ host, remote, page }) => {
  const answer = remote.hold('/remoteEntry.js');
  await host.link([{ remote: 'remote/Hello' }]);
  const requested = page.waitForRequest('**/remoteEntry.js');
  await link(page, 'remote/Hello').hover();
  await requested;
  await host.show([{ id: 'remote/Hello' }]);
  answer();
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Hello.js']);
});

for (const file of ['/remoteEntry.js', '/Hello.js']) {
  test(`where ${file} fails, nobody is told, and the component asks anew`, async ({ host, remote, page }) => {
    remote.broken.add(file);
    await host.link([{ remote: 'remote/Hello' }]);
    const failed = page.waitForResponse(`**${file}`);
    await link(page, 'remote/Hello').hover();
    await failed;
    remote.broken.clear();
    await host.show([{ id: 'remote/Hello', retries: 1 }]);
    await expect(page.getByText('Hello nobody 0')).toBeVisible();
    expect(await host.events()).toEqual(['enter remote/Hello', 'load remote/Hello function']);
    expect(remote.count(file)).toBe(2);
  });
}

test('after another release is registered, intent requests that one', async ({ host, remote, page }) => {
  await host.link([{ remote: 'remote/Hello' }]);
  await link(page, 'remote/Hello').focus();
  await arrived(page, '/Hello.js');
  await host.register([{ name: 'remote', entry: `${remote.origin}/remoteEntry.js?2` }], true);
  const again = page.waitForRequest('**/remoteEntry.js?2');
  await link(page, 'remote/Hello').hover();
  await again;
});

test('who wants to save data gets nothing ahead', async ({ host, remote, page }) => {
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );
  await host.link([{ remote: 'remote/Hello', preload: 'render' }, { remote: 'remote/Other' }]);
  await link(page, 'remote/Other').focus();
  await page.evaluate(() => Object.defineProperty(navigator, 'connection', { value: undefined }));
  await link(page, 'remote/Hello').hover();
  await host.show([{ id: 'remote/Lazy' }]);
  await expect(page.getByText('Other')).toBeVisible();
  // `Other.js` is a part of `Lazy.js`.
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Lazy.js', '/Other.js']);
});
