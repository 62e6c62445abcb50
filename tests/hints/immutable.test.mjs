import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { build, federation, layOut } from './support/apps.mjs';
import { serveRecording } from './support/recording-server.mjs';
import { show } from './support/show.mjs';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const MANIFEST = '/mf-manifest.json';

/** A host that asks for a module again and again, as the test says. */
const ASK_AGAIN = `import { loadRemote } from '@fedpack/runtime';
import { lib } from 'lib';

globalThis.ask = () => loadRemote('remote/App').then(({ default: App }) => App(), () => 'down');
document.body.append(Object.assign(document.createElement('main'), { textContent: lib }));
`;

describe('manifests that never change', () => {
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  /** Builds a remote, and serves it and a host, each at its own server. */
  const setUp = async (t, { host = {}, output = {}, files = {}, headers = () => ({}) } = {}) => {
    const remoteRoot = layOut(t, 'remote');
    const remote = await serveRecording(join(remoteRoot, 'dist'));
    t.after(remote.close);
    await build(remoteRoot, federation.remote, output, []);
    const root = layOut(t, 'host', files);
    const server = await serveRecording(join(root, 'dist'), { headers: headers(remote.url) });
    t.after(server.close);
    const remotes = { remote: `remote@${remote.url}${MANIFEST}` };
    return {
      remote,
      server,
      entry: join(remoteRoot, 'dist/remoteEntry.js'),
      page: join(root, 'dist/index.html'),
      /** Builds the host while the server says this of manifests. */
      async buildHost(manifestCache = IMMUTABLE) {
        remote.manifestCache = manifestCache;
        await build(root, { ...federation.host, remotes, ...host }, output);
      },
      visit: () => show(browser, server.url, [server, remote]),
    };
  };

  const asked = ({ fetched }) => fetched.filter((file) => file.endsWith(MANIFEST)).length;

  const variants = {
    'by default': {},
    'with loaded-first': { host: { shareStrategy: 'loaded-first' } },
    'with hashes': { host: { security: { integrity: 'manifest' } } },
    'with allowed origins': { host: { security: { origins: ['http://127.0.0.1:*'] } } },
    'by a runtime that is compiled': {
      host: { experiments: { optimization: { target: 'web', disableShared: true } } },
    },
    'under a policy that allows no inline scripts, and asks for trusted types': {
      output: { trustedTypes: true },
      headers: (remote) => ({
        'Content-Security-Policy': `script-src 'self' ${remote}; require-trusted-types-for 'script'`,
      }),
    },
  };
  for (const [name, options] of Object.entries(variants)) {
    test(`${name}, a page asks for none, and once for one that may change`, async (t) => {
      const { buildHost, visit, page } = await setUp(t, options);
      await buildHost('public, max-age=60');
      const hinted = await visit();
      assert.deepEqual([hinted.text, hinted.warnings, asked(hinted)], ['App with lib, host with lib', [], 1]);
      await buildHost();
      const { fetched, ...found } = await visit();
      const others = hinted.fetched.filter((file) => !file.endsWith(MANIFEST));
      assert.deepEqual({ ...found, fetched }, { ...hinted, fetched: others }, await readFile(page, 'utf8'));
    });
  }

  test('a page without hints, or with a runtime plugin that fetches in its own way, asks', async (t) => {
    const plugin = "export default () => ({ name: 'own', fetch: (url) => fetch(url + '?own') });\n";
    for (const options of [
      { host: { hints: false } },
      { host: { runtimePlugins: ['./src/plugin.js'] }, files: { 'src/plugin.js': plugin } },
    ]) {
      const { buildHost, visit } = await setUp(t, options);
      await buildHost();
      const found = await visit();
      assert.deepEqual([found.text, asked(found)], ['App with lib, host with lib', 1]);
    }
  });

  test('what follows a failure asks the server', async (t) => {
    const { buildHost, remote, server, entry } = await setUp(t, { files: { 'src/bootstrap.js': ASK_AGAIN } });
    await buildHost();
    remote.requests.length = 0;
    await rename(entry, `${entry}.away`);
    const page = await browser.newPage();
    t.after(() => page.close());
    await page.goto(server.url);
    await page.locator('main:not(:empty)').waitFor();
    assert.equal(remote.requests.includes(MANIFEST), false);
    assert.equal(await page.evaluate('ask()'), 'down');
    await rename(`${entry}.away`, entry);
    remote.requests.length = 0;
    assert.equal(await page.evaluate('ask()'), 'App with lib');
    assert.deepEqual(remote.requests.slice(0, 2), [MANIFEST, '/remoteEntry.js']);
  });

  test('what stands in the body of a page is no manifest', async (t) => {
    const { buildHost, remote, page, visit } = await setUp(t);
    await buildHost('no-cache');
    const html = await readFile(page, 'utf8');
    const planted = `<script type="application/json" id="fedpack:${remote.url}${MANIFEST}">{}</script>`;
    await writeFile(page, html.replace('<body>', `<body>${planted}`));
    const found = await visit();
    assert.deepEqual([found.text, found.warnings, asked(found)], ['App with lib, host with lib', [], 1]);
  });
});
