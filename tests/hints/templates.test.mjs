import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { APPS, build, write } from '../rsbuild/support/apps.mjs';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serveRecording } from './support/recording-server.mjs';
import { show } from './support/show.mjs';

const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };
const NONCE = 'Xk3Bq9';
const POLICY = `script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'nonce-${NONCE}'; object-src 'none'; base-uri 'none'`;

/** What people make of their HTML. `cdn` serves the build's files from another server. */
const PAGES = {
  'a template with a script, and scripts at its end': {
    files: {
      'page.html':
        '<!doctype html><html><head><title><%= mountId %></title><script>window.first = 1</script></head><body><div id="root"></div></body></html>',
    },
    config: { html: { template: './page.html', inject: 'body', scriptLoading: 'blocking' } },
  },
  'scripts in the page itself': { config: { output: { inlineScripts: true } } },
  'names of files with a query, made by a function': {
    config: {
      output: {
        filename: {
          js: ({ chunk }) => (chunk.name === 'index' ? '[name].js?v=[contenthash:8]' : '[name]-[contenthash:8].js'),
        },
      },
    },
  },
  'a base': { base: '/shop', config: { server: { base: '/shop' } } },
  'files on a server of their own': { cdn: true, config: { html: { crossorigin: 'anonymous' } } },
  'a policy with a nonce': {
    headers: { 'Content-Security-Policy': POLICY },
    config: { security: { nonce: NONCE } },
    options: { hints: { routes: { '/*': ['remote/App'] } } },
  },
};

describe('early hints in pages of Rsbuild', () => {
  let browser;
  let remote;
  const cleanups = [];
  const suite = { after: (run) => cleanups.push(run) };
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
    const root = write(suite, APPS.remote);
    const exposes = { './App': './src/App.jsx' };
    await build(root, { plugins: [pluginReact(), pluginModuleFederation({ name: 'remote', exposes, shared })] });
    remote = await serveRecording(join(root, 'dist'));
  });
  after(async () => {
    await remote?.close();
    await browser?.close();
    for (const run of cleanups) run();
  });

  const open = async (t, { files, config, base, headers, cdn }, options) => {
    const root = write(t, { ...APPS.host, ...files });
    const servers = [await serveRecording(join(root, 'dist'), { base, headers }), remote];
    t.after(servers[0].close);
    const { output, ...others } = config;
    if (cdn) {
      servers.push(await serveRecording(join(root, 'dist')));
      t.after(servers[2].close);
    }
    const remotes = { remote: `remote@${remote.url}/mf-manifest.json` };
    const { logged } = await build(root, {
      ...others,
      output: { ...output, ...(cdn && { assetPrefix: servers[2].url }) },
      plugins: [pluginReact(), pluginModuleFederation({ name: 'host', remotes, shared, ...options })],
    });
    assert.deepEqual(
      logged.filter((line) => line.startsWith('warn')),
      [],
    );
    const visited = await show(browser, `${servers[0].url}${base ?? ''}/`, servers);
    // Its script has another hash where there are routes.
    const fetched = visited.fetched.map((file) => file.replace(/index\.[\da-f]{8,}/, 'index'));
    return { ...visited, fetched, html: await readFile(join(root, 'dist/index.html'), 'utf8') };
  };

  for (const [name, page] of Object.entries(PAGES)) {
    test(`${name}: nothing else is fetched, and all of it earlier`, async (t) => {
      const [plain, hinted] = [await open(t, page, { hints: false }), await open(t, page, page.options)];
      t.diagnostic(`${plain.roundTrips} → ${hinted.roundTrips} round trips`);
      // A server that lets nothing be kept is asked twice where two runtimes load a file at the same time, which is chance.
      const [fetched, expected] = [hinted, plain].map((visited) => [...new Set(visited.fetched)]);
      assert.deepEqual([hinted.text, fetched, hinted.warnings], [plain.text, expected, []]);
      assert.ok(hinted.roundTrips < plain.roundTrips, hinted.html);
    });
  }

  test('pages of several entries, each with what it loads, and no page where there is none', async (t) => {
    const files = { ...APPS.host, 'src/admin.jsx': "document.title = 'admin';\n" };
    const remotes = { remote: `remote@${remote.url}/mf-manifest.json` };
    const root = write(t, files);
    const plugins = () => [pluginReact(), pluginModuleFederation({ name: 'host', remotes, shared })];
    await build(root, {
      plugins: plugins(),
      source: { entry: { index: './src/index.jsx', admin: './src/admin.jsx' } },
    });
    const html = (name) => readFile(join(root, 'dist', `${name}.html`), 'utf8');
    assert.ok((await html('index')).includes(`${remote.url}/mf-manifest.json`));
    assert.ok(!(await html('admin')).includes('preload'));
    const bare = write(t, files);
    const { logged } = await build(bare, { plugins: plugins(), tools: { htmlPlugin: false } });
    assert.deepEqual(
      logged.filter((line) => line.startsWith('warn')),
      [],
    );
  });
});
