import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { container, json, manifest, script } from '../faults/support/remote.mjs';
import { workshop } from '../hmr/support/workshop.mjs';
import { overlayOf } from './support/overlay.mjs';
import { serveRemotes } from './support/remote-server.mjs';

/** A host without React, which asks for a module of a remote at a click. */
const HOST = {
  'package.json': JSON.stringify({ name: 'app-shell', version: '1.0.0' }),
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.js': `import { loadRemote } from '@module-federation/runtime';

const button = (text, run) => {
  const made = document.createElement('button');
  made.textContent = text;
  made.onclick = run;
  document.body.append(made);
};
const show = ({ value }) => document.body.append('the ' + value);

button('use', () => {
  loadRemote('shop/thing').then(show);
});
button('use and catch', () => loadRemote('shop/thing').then(show, () => document.body.append('sorry')));
button('misname', () => {
  loadRemote('shop/things');
});
`,
};

/** What a container answers that has been mended on the page. */
const OK = "return () => ({ value: 'thing' });";

/** What goes wrong, and what the overlay says of it. */
const KINDS = {
  'the manifest is not there': {
    'mf-manifest.json': 404,
    says: ['RUNTIME-003', /The manifest of remote “shop” can’t be loaded: it answers with 404\./],
  },
  'the manifest is HTML': {
    'mf-manifest.json': { type: 'text/html', body: '<!doctype html>' },
    says: ['RUNTIME-003', /it answers with HTML, not a manifest/],
  },
  'the manifest is not JSON': {
    'mf-manifest.json': { type: 'application/json', body: '{ "name": ' },
    says: ['RUNTIME-003', /it answers with what is no JSON/],
  },
  'the manifest is something else': {
    'mf-manifest.json': json({ metaData: {} }),
    says: ['RUNTIME-013', /Remote “shop” has something else at the address of its manifest: .*look at its metaData/],
  },
  'the entry is not there': {
    'remoteEntry.js': 404,
    says: ['RUNTIME-008', /The entry of remote “shop” can’t be loaded/, /remoteEntry\.js$/],
  },
  'the entry throws': {
    'remoteEntry.js': script('throw new Error("no luck")'),
    says: [/RUNTIME-00[128]/, /ran, but left no container/, /Either it throws/],
  },
  'there is no container': {
    'remoteEntry.js': script('globalThis.something = 1'),
    says: [/RUNTIME-00[12]/, /ran, but left no container of this name/],
  },
  'init throws': {
    'remoteEntry.js': script(container('shop', { init: 'init() { throw new Error("not today") }' })),
    says: ['RUNTIME-015', /The container of remote “shop” can’t be initialised: .*not today/],
  },
  'a file of the module is not there': {
    'remoteEntry.js': script(
      container('shop', {
        get: `async get() { if (globalThis.healed) ${OK} throw Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError', request: 'http://127.0.0.1:9/7.js' }) }`,
      }),
    ),
    says: [/A file of “\.\/thing” of remote “shop” can’t be loaded/, 'http://127.0.0.1:9/7.js'],
  },
  'the module throws': {
    'remoteEntry.js': script(
      container('shop', {
        get: `async get() { if (globalThis.healed) ${OK} return () => { throw new TypeError("broken"); }; }`,
      }),
    ),
    says: [/“\.\/thing” of remote “shop” throws when it is evaluated: TypeError: broken\./],
  },
};

describe('a remote that fails', () => {
  const { serve, open } = workshop();

  test('in each way is said in words, covers the page if nothing handles it, and is gone when it loads', async (t) => {
    const remotes = await serveRemotes(t);
    const host = await serve(t, HOST, {
      name: 'shell',
      remotes: { shop: `shop@${remotes.url}/shop/mf-manifest.json` },
    });
    for (const [name, { says, ...files }] of Object.entries(KINDS)) {
      await t.test(name, async (t) => {
        remotes.heal();
        for (const [file, answer] of Object.entries(files)) remotes.answer(`shop/${file}`, answer);
        const visit = await open(t, host.url);
        const overlay = overlayOf(visit);
        await visit.page.getByRole('button', { name: 'use', exact: true }).click();
        await overlay.covers(...says, 'shop');
        assert.equal((await overlay.cards()).length, 1);
        await visit.page.keyboard.press('Escape');
        await overlay.badges(/1 error: shop/);
        remotes.heal();
        await visit.page.evaluate('globalThis.healed = true');
        await visit.page.getByRole('button', { name: 'use', exact: true }).click();
        await visit.shows('the thing');
        await overlay.isGone();
      });
    }
  });

  test('that is handled is a badge, which opens the list', async (t) => {
    const remotes = await serveRemotes(t);
    remotes.answer('shop/mf-manifest.json', 500);
    const host = await serve(t, HOST, {
      name: 'shell',
      remotes: { shop: `shop@${remotes.url}/shop/mf-manifest.json` },
    });
    const visit = await open(t, host.url);
    const overlay = overlayOf(visit);
    await visit.page.getByRole('button', { name: 'use and catch' }).click();
    await visit.shows('sorry');
    await overlay.badges(/1 error: shop/);
    await overlay.unfolds(/it answers with 500/, /Start the remote|Open the address/);
    await visit.page.keyboard.press('Escape');
    await overlay.badges(/1 error: shop/);
  });

  test('as its module is misnamed: the right one is suggested', async (t) => {
    const remotes = await serveRemotes(t);
    const get = `async get(name) { if (name !== './thing') throw new Error('Module "' + name + '" does not exist in container.'); }`;
    remotes.answer('shop/remoteEntry.js', script(container('shop', { get })));
    remotes.answer('shop/mf-manifest.json', json(manifest('shop')));
    const host = await serve(t, HOST, {
      name: 'shell',
      remotes: { shop: `shop@${remotes.url}/shop/mf-manifest.json` },
    });
    const visit = await open(t, host.url);
    await visit.page.getByRole('button', { name: 'misname' }).click();
    await overlayOf(visit).covers(/Remote “shop” doesn’t expose “\.\/things”/, /Did you mean “\.\/thing”\?/);
  });
});
