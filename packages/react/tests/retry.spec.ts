import { FileServer } from './support/FileServer.ts';
import { expect, remoteDir, test } from './support/test.ts';

for (const entry of ['remoteEntry.js', 'mf-manifest.json']) {
  test(`the button works once the server of ${entry} is back`, async ({ host, remote, page }) => {
    await host.register([{ name: 'remote', entry: `${remote.origin}/${entry}` }], true);
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await remote.stop();
    await host.show([{ id: 'remote/Hello', retries: 1 }]);
    await expect(page.getByRole('alert')).toContainText('Could not show remote/Hello.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => host.events()).toHaveLength(2);
    await remote.start();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Hello nobody 0')).toBeVisible();
    expect((await host.events()).map((event) => event.slice(0, 5))).toEqual(['error', 'error', 'load ']);
    expect(warnings.filter((text) => text.includes('already registered'))).toEqual([]);
  });
}

test('a server that comes back between two attempts needs no button', async ({ host, remote, page }) => {
  const refused = page.waitForEvent('requestfailed');
  await remote.stop();
  await host.show([{ id: 'remote/Hello', retries: 5, retryDelay: 100 }]);
  await refused;
  await remote.start();
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  expect(await host.events()).toEqual(['load remote/Hello function']);
});

test('a load that failed offline is tried again when the browser is online', async ({ host, page }) => {
  await page.context().setOffline(true);
  await host.show([{ id: 'remote/Hello', retries: 0 }]);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  expect((await host.events()).map((event) => event.slice(0, 5))).toEqual(['error', 'load ']);
});

for (const [file, before] of [
  ['/remoteEntry.js', []],
  ['/Hello.js', ['/remoteEntry.js']],
] as const) {
  test(`requests ${file} once, then once for every retry, and nothing else again`, async ({ host, remote, page }) => {
    remote.broken.add(file);
    await host.show([{ id: 'remote/Hello', retries: 3 }]);
    await expect(page.getByRole('alert')).toBeVisible();
    expect(remote.requests).toEqual([...before, file, file, file, file]);
    expect(await host.events()).toHaveLength(1);
  });
}

test('a manifest that was not valid is requested again', async ({ host, remote, page }) => {
  remote.deploy(remoteDir('remote-invalid'));
  await host.register([{ name: 'remote', entry: `${remote.origin}/mf-manifest.json` }], true);
  await host.show([{ id: 'remote/Hello', retries: 1 }]);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(remote.count('/mf-manifest.json')).toBe(2);
  remote.deploy(remoteDir('remote'));
  await page.getByRole('button').click();
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
});

test('a manifest whose entry is gone after a new deployment is requested again', async ({ host, remote, page }) => {
  remote.broken.add('/remoteEntry.js');
  await host.register([{ name: 'remote', entry: `${remote.origin}/mf-manifest.json` }], true);
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByRole('alert')).toBeVisible();
  remote.deploy(remoteDir('remote-v2'));
  await page.getByRole('button').click();
  await expect(page.getByText('Second version')).toBeVisible();
});

test('a loaded container whose chunks are gone is replaced', async ({ host, remote, page }) => {
  await host.show([{ id: 'remote/Other' }]);
  await expect(page.getByText('Other', { exact: true })).toBeVisible();
  remote.deploy(remoteDir('remote-v2'));
  await host.show([{ id: 'remote/Other' }, { id: 'remote/Hello' }]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Second version')).toBeVisible();
  await expect(page.getByText('Other', { exact: true })).toBeVisible();
});

test('a loaded container that can still serve is kept', async ({ host, remote, page }) => {
  remote.broken.add('/Hello.js');
  await host.show([{ id: 'remote/Hello' }, { id: 'remote/Other' }]);
  await expect(page.getByText('Other', { exact: true })).toBeVisible();
  remote.broken.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  expect(remote.count('/remoteEntry.js')).toBe(1);
});

test('a module that threw while evaluated is reported as such and evaluated anew', async ({ host, page }) => {
  await page.evaluate(() => Object.assign(window, { crash: true }));
  await host.show([{ id: 'remote/Evaluate', retries: 2 }]);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await host.events()).toEqual(['error remote/Evaluate evaluation failed on purpose']);
  await page.evaluate(() => Object.assign(window, { crash: false }));
  await page.getByRole('button').click();
  await expect(page.getByText('Evaluated', { exact: true })).toBeVisible();
});

test('leaving the page ends the attempts', async ({ host, remote, page }) => {
  const second = new FileServer(remoteDir('remote'));
  await second.start();
  await host.register([{ name: 'second', entry: `${second.origin}/remoteEntry.js` }]);
  remote.broken.add('/remoteEntry.js');
  second.broken.add('/remoteEntry.js');
  const failed = page.waitForResponse((response) => response.status() === 503);
  await host.show([{ id: 'remote/Hello', retries: 2, retryDelay: 200 }]);
  await failed;
  // The schedule of the second remote starts later, so that its end is after the last attempt that the first had left.
  await host.show([]);
  const attempts = remote.count('/remoteEntry.js');
  // A busy machine may have begun the second attempt; never all of them.
  expect(attempts).toBeLessThan(3);
  await host.show([{ id: 'second/Hello', retries: 2, retryDelay: 200 }]);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(second.count('/remoteEntry.js')).toBe(3);
  expect(remote.count('/remoteEntry.js')).toBe(attempts);
  await second.stop();
});

test('a remote keeps its place and its alias when it is requested again', async ({ host, remote, page }) => {
  const entry = `${remote.origin}/remoteEntry.js`;
  await remote.stop();
  // Registered in this order it is accepted; the alias is a prefix of a name that is registered later.
  await host.register([{ name: 'remote', alias: 'r', entry }], true);
  await host.register([{ name: 'remote/Hello', entry: `${remote.origin}/none.js` }]);
  await host.show([{ id: 'r/Hello', retries: 1 }]);
  await expect(page.getByRole('alert')).toBeVisible();
  await remote.start();
  await page.getByRole('button').click();
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  expect(remote.count('/none.js')).toBe(0);
});
