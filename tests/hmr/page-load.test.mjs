import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { within } from '../support/within.mjs';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

describe('an edit while the page is loading', () => {
  const { serve, open } = workshop();

  for (const kind of ['static', 'dynamic']) {
    test(`is seen though the chunk that holds the module was sent before, with ${kind} remotes`, async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes });
      const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
      const shell = await serve(t, host(kind, { One: one.url }), { name: 'shell', remotes });
      const page = await open(t, 'about:blank');
      const hashes = hashesFrom(page.page, one.url);
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      const sent = new Promise((resolve) => {
        page.page.route(/Widget\.js$/, async (route) => {
          const response = await route.fetch();
          resolve();
          await released;
          await route.fulfill({ response });
        });
      });
      await page.page.goto(shell.url);
      await hashes.reach(1);
      await within('the chunk', sent);
      await one.replace('src/Widget.jsx', 'widget 0', 'widget 1');
      await hashes.reach(2);
      // A page that doesn't wait asks at once.
      await page.page.waitForResponse(/hot-update\.js/, { timeout: 1000 }).catch(() => {});
      release();
      await page.shows('One widget 1: 0');
      assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 2, errors: [] });
    });
  }

  for (const kind of ['static', 'dynamic']) {
    test(`is seen though the page asked for the chunk before the container, with ${kind} remotes`, async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes });
      const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
      const shell = await serve(t, host(kind, { One: one.url }), { name: 'shell', remotes });
      const page = await open(t, 'about:blank');
      const chunk = page.page.waitForResponse(/Widget\.js$/);
      await page.page.route(/One\.js$/, async (route) => {
        await (await chunk).finished();
        await one.replace('src/Child.jsx', 'child 0', 'child 1');
        await isBuilt(`${one.url}/static/js/async/__federation_expose_Widget.js`, 'child 1');
        await route.continue();
      });
      await page.page.goto(shell.url);
      await page.shows('One child 1: 0');
      await one.replace('src/Child.jsx', 'child 1', 'child 2');
      await page.shows('One child 2: 0');
      assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 2, errors: [] });
    });
  }

  test('of a style is seen though the page asked for the style sheet before the container', async (t) => {
    const files = remote('One');
    const one = await serve(
      t,
      {
        ...files,
        'src/Child.jsx': `import './child.css';\n${files['src/Child.jsx']}`,
        'src/child.css': 'button { color: #010000; }\n',
      },
      { name: 'One', exposes },
    );
    const remotes = { One: `One@${one.url}/mf-manifest.json` };
    const shell = await serve(t, host('static', { One: one.url }), { name: 'shell', remotes });
    const page = await open(t, 'about:blank');
    const sheet = page.page.waitForResponse(/Widget\.css$/);
    await page.page.route(/One\.js$/, async (route) => {
      await (await sheet).finished();
      await one.replace('src/child.css', '#01', '#02');
      await isBuilt(`${one.url}/static/css/async/__federation_expose_Widget.css`, '#02');
      await route.continue();
    });
    await page.page.goto(shell.url);
    await page.hasColor('One child 0: 0', 'rgb(2, 0, 0)');
    await one.replace('src/child.css', '#02', '#03');
    await page.hasColor('One child 0: 0', 'rgb(3, 0, 0)');
    assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 2, errors: [] });
  });

  const ahead = {
    manifest: ['mf-manifest.json', () => "preloadRemote([{ nameOrAlias: 'One', exposes: ['Widget'] }])"],
    container: [
      'static/js/One.js',
      (url) => `document.head.append(Object.assign(document.createElement('link'),
      { rel: 'preload', as: 'script', href: '${url}/static/js/async/__federation_expose_Widget.js' }))`,
    ],
  };
  for (const [known, [entry, preload]] of Object.entries(ahead)) {
    test(`is seen though the chunk was preloaded before it, of a remote whose ${known} is known`, async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes });
      const bootstrap = `import { loadRemote, preloadRemote, registerRemotes } from '@module-federation/runtime';

registerRemotes([{ name: 'One', entry: '${one.url}/${entry}' }]);
loadRemote('One/util').then(({ label }) => {
  document.body.append(label());
  return ${preload(one.url)};
});
globalThis.show = async () => document.body.append(String((await loadRemote('One/Widget')).default));
globalThis.preloadRemote = preloadRemote;
`;
      const files = { ...host('static', {}), 'src/bootstrap.jsx': bootstrap };
      const shell = await serve(t, files, { name: 'shell' });
      const page = await open(t, 'about:blank');
      const preloaded = page.page.waitForResponse(/Widget\.js$/);
      await page.page.goto(shell.url);
      await (await preloaded).finished();
      const updated = page.page.waitForResponse(/One\.\w+\.hot-update\.js$/);
      await one.replace('src/Widget.jsx', 'widget 0', 'widget 1');
      await (await updated).finished();
      await page.page.evaluate(() => globalThis.show());
      await page.shows('One widget 1');
      assert.deepEqual(page.errors, []);
    });
  }

  test('may come with a chunk that is newer than its container', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const bootstrap = `import { loadRemote, registerRemotes } from '@module-federation/runtime';

registerRemotes([{ name: 'One', entry: '${one.url}/static/js/One.js' }]);
loadRemote('One/Widget').then((widget) => document.body.append(String(widget.default)));
`;
    const files = { ...host('static', {}), 'src/bootstrap.jsx': bootstrap };
    const shell = await serve(t, files, { name: 'shell' });
    const page = await open(t, 'about:blank');
    const answer = async (route) => {
      await one.replace('src/Widget.jsx', 'widget 0', 'widget 1');
      await isBuilt(`${one.url}/static/js/async/__federation_expose_Widget.js`, 'widget 1');
      await route.continue();
    };
    await page.page.route(/Widget\.js$/, answer, { times: 1 });
    await page.page.goto(shell.url);
    await page.shows('One widget 1');
    assert.deepEqual(page.errors, []);
  });

  test('is seen though the page asked for the chunk twice before it, and has the second answer last', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const chunk = `${one.url}/static/js/async/__federation_expose_Widget.js`;
    const bootstrap = `import { loadRemote, registerRemotes } from '@module-federation/runtime';

registerRemotes([{ name: 'One', entry: '${one.url}/static/js/One.js' }]);
globalThis.run = (query) => new Promise((resolve) => {
  const script = document.createElement('script');
  document.head.append(Object.assign(script, { src: '${chunk}' + query, onload: resolve }));
});
globalThis.show = async () => document.body.append(String((await loadRemote('One/Widget')).default));
`;
    const shell = await serve(t, { ...host('static', {}), 'src/bootstrap.jsx': bootstrap }, { name: 'shell' });
    const page = await open(t, shell.url);
    const { resolve: release, promise: released } = deferred();
    const { resolve: hasOld, promise: old } = deferred();
    await page.page.route(/Widget\.js\?late$/, async (route) => {
      const response = await route.fetch();
      hasOld();
      await released;
      await route.fulfill({ response });
    });
    await page.page.waitForFunction(() => globalThis.show);
    await page.page.evaluate(() => globalThis.run('?first'));
    const late = page.page.evaluate(() => globalThis.run('?late'));
    await within('the old chunk', old);
    await one.replace('src/Widget.jsx', 'widget 0', 'widget 1');
    await isBuilt(chunk, 'widget 1');
    const answerLast = async (route) => {
      release();
      await late;
      await route.continue();
    };
    await page.page.route(/Widget\.js\?\d+$/, answerLast, { times: 1 });
    await page.page.evaluate(() => globalThis.show());
    await page.shows('One widget 1');
    assert.deepEqual(page.errors, []);
  });

  test('makes a page fetch nothing twice that it has as it is', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const shell = await serve(t, host('static', { One: one.url }), {
      name: 'shell',
      remotes: { One: `One@${one.url}/mf-manifest.json` },
    });
    const page = await open(t, shell.url);
    const again = [];
    page.page.on('request', (request) => {
      if (/\.js\?/.test(request.url())) again.push(request.url());
    });
    for (const round of [1, 2]) {
      await page.shows(`One child ${round - 1}: 0`);
      await one.replace('src/Child.jsx', `child ${round - 1}`, `child ${round}`);
      await page.shows(`One child ${round}: 0`);
      await page.page.reload();
      await page.shows(`One child ${round}: 0`);
    }
    assert.deepEqual(again, []);
  });
});

/** A promise, and what resolves it. */
function deferred() {
  let resolve;
  const promise = new Promise((given) => {
    resolve = given;
  });
  return { promise, resolve };
}

/** Waits until a server sends a file with a text in it. */
async function isBuilt(url, text) {
  const deadline = AbortSignal.timeout(20_000);
  while (!(await (await fetch(url, { signal: deadline })).text()).includes(text)) await pause(20);
}

/** The builds that a page has been told of by a server. */
function hashesFrom(page, url) {
  const hashes = new Set();
  let changed = () => {};
  page.on('websocket', (socket) => {
    if (!socket.url().includes(new URL(url).host)) return;
    socket.on('framereceived', ({ payload }) => {
      const { type, data } = JSON.parse(payload);
      if (type === 'hash') hashes.add(data);
      changed();
    });
  });
  return {
    async reach(count) {
      while (hashes.size < count) {
        const next = new Promise((resolve) => {
          changed = resolve;
        });
        await within(`build ${count}`, next);
      }
    },
  };
}
