import { FileServer } from './support/FileServer.ts';
import { expect, remoteDir, test } from './support/test.ts';

test('a late answer for an earlier id is not shown', async ({ host, remote, page }) => {
  const answer = remote.hold('/Hello.js');
  await host.show([{ id: 'remote/Hello' }]);
  await expect.poll(() => remote.count('/Hello.js')).toBe(1);
  await host.show([{ id: 'remote/Other' }, { id: 'remote/Hello' }]);
  await expect(page.getByTestId('slot-0')).toHaveText('Other');
  answer();
  await expect(page.getByTestId('slot-1')).toHaveText('Hello nobody 0');
  await expect(page.getByTestId('slot-0')).toHaveText('Other');
  expect(await host.events()).toEqual(['load remote/Other function', 'load remote/Hello function']);
});

test('nothing of the earlier id stays while the next one loads', async ({ host, remote, page }) => {
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  const answer = remote.hold('/Other.js');
  await host.show([{ id: 'remote/Other' }]);
  await expect(page.getByTestId('slot-0')).toHaveText('Loading…');
  answer();
  await expect(page.getByTestId('slot-0')).toHaveText('Other');
});

test('a late failure of an earlier id is not shown', async ({ host, remote, page }) => {
  remote.broken.add('/Hello.js');
  const answer = remote.hold('/Hello.js');
  await host.show([{ id: 'remote/Hello' }]);
  await expect.poll(() => remote.count('/Hello.js')).toBe(1);
  await host.show([{ id: 'remote/Other' }, { id: 'remote/Hello' }]);
  answer();
  await expect(page.getByTestId('slot-1').getByRole('alert')).toBeVisible();
  await expect(page.getByTestId('slot-0')).toHaveText('Other');
});

test('after a remote was registered anew its new version is shown', async ({ host, remote, page }) => {
  const next = new FileServer(remoteDir('remote-v2'));
  await next.start();
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  await host.show([]);
  await host.register([{ name: 'remote', entry: `${next.origin}/remoteEntry.js` }], true);
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Second version')).toBeVisible();
  await host.show([]);
  await host.register([{ name: 'remote', entry: `${remote.origin}/remoteEntry.js` }], true);
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  await next.stop();
});
