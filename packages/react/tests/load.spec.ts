import { expect, test } from './support/test.ts';

test('shows that it loads, then the component with its props, in the React under test', async ({ host, remote, page }, {
  project,
}) => {
  const answer = remote.hold('/remoteEntry.js');
  await host.show([{ id: 'remote/Hello', componentProps: { name: 'Ada' } }]);
  await expect(page.getByRole('status')).toHaveText('Loading…');
  answer();
  // The component counts with a hook: that works only with the very React that renders it.
  await page.getByRole('button', { name: 'Hello Ada 0' }).click();
  await expect(page.getByRole('button', { name: 'Hello Ada 1' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveCount(0);
  expect(await host.events()).toEqual(['load remote/Hello function']);
  expect(await page.evaluate(() => window.host.react)).toMatch(project.name === 'react-18' ? /^18\./ : /^19\./);
});

test('takes the named export', async ({ host, page }) => {
  await host.show([{ id: 'remote/Hello', exportName: 'Bye' }]);
  await expect(page.getByText('Bye')).toBeVisible();
});

test('names the exports when the wanted one is missing, without asking the server again', async ({
  host,
  remote,
  page,
}) => {
  await host.show([{ id: 'remote/Hello', exportName: 'Hi', retries: 2 }]);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await host.events()).toEqual([
    'error remote/Hello "remote/Hello" has no export "Hi". It exports: default, Bye.',
  ]);
  expect(remote.requests).toEqual(['/remoteEntry.js', '/Hello.js']);
});

test('shows views of the app instead of its own', async ({ host, remote, page }) => {
  remote.broken.add('/Hello.js');
  const answer = remote.hold('/remoteEntry.js');
  await host.show([{ id: 'remote/Hello', ownViews: true }]);
  await expect(page.getByText('One moment')).toBeVisible();
  answer();
  const button = page.getByRole('button', { name: 'remote/Hello: Loading chunk Hello.js failed.' });
  await expect(button).toBeVisible();
  remote.broken.clear();
  await button.click();
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
});

test('components with the same id share one load', async ({ host, remote, page }) => {
  remote.broken.add('/Hello.js');
  const slot = { id: 'remote/Hello', retries: 2 };
  await host.show([slot, slot]);
  await expect(page.getByRole('alert')).toHaveCount(2);
  expect(remote.count('/Hello.js')).toBe(3);
  expect(await host.asked()).toBe(3);
});

test('in strict mode loads and reports once', async ({ host, remote, page }) => {
  remote.broken.add('/Hello.js');
  await host.show([{ id: 'remote/Hello', retries: 2 }], { strict: true });
  await expect(page.getByRole('alert')).toBeVisible();
  expect(remote.count('/Hello.js')).toBe(3);
  expect(await host.asked()).toBe(3);
  remote.broken.clear();
  await page.getByRole('button').click();
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  expect(await host.events()).toEqual([
    'error remote/Hello Loading chunk Hello.js failed.',
    'load remote/Hello function',
  ]);
});

test('a component that was loaded before is there at once', async ({ host, page }) => {
  await host.show([{ id: 'remote/Hello' }]);
  await expect(page.getByText('Hello nobody 0')).toBeVisible();
  await host.show([]);
  await expect(page.getByTestId('slot-0')).toHaveCount(0);
  const seen = await page.evaluate(async () => {
    const texts: string[] = [];
    const done = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        const text = document.getElementById('root')?.textContent ?? '';
        texts.push(text);
        if (text.includes('Hello')) resolve();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    window.host.show([{ id: 'remote/Hello' }]);
    await done;
    return texts;
  });
  expect(seen).toEqual(['Hello nobody 0']);
  expect(await host.asked()).toBe(1);
});
