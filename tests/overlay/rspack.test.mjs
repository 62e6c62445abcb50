import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { devServers } from '../browser/support/command-lines.mjs';
import { overlayOf } from './support/overlay.mjs';

const empty = join(import.meta.dirname, '../hmr/empty');

const config = (port, federation, client) => ({
  'rspack.config.mjs': `import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';

export default {
  mode: 'development',
  entry: './src/index.js',
  devServer: { port: ${port}, headers: { 'Access-Control-Allow-Origin': '*' }, client: ${JSON.stringify(client)} },
  plugins: [
    new ModuleFederationPlugin({ contract: false, ...${JSON.stringify(federation)} }),
    new rspack.HtmlRspackPlugin({ templateContent: '<!doctype html><div id="root"></div>' }),
  ],
};
`,
});

const REMOTE = {
  'src/index.js': "import('./label');\n",
  'src/label.js': "export const label = 'label 0';\n",
};

const HOST = {
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.js': `import { label } from 'One/label';

const button = document.createElement('button');
button.textContent = 'throw';
button.onclick = () => {
  throw new TypeError('by the host');
};
document.body.append(label, button);
`,
};

describe('with `rspack serve`', () => {
  const dev = devServers();

  const start = async (t, client = {}) => {
    const serve = async (files, options) => {
      const port = await dev.port();
      return dev.serve(t, 'rspack', empty, { port, files: { ...files, ...config(port, options, client) } });
    };
    const one = await serve(REMOTE, { name: 'One', exposes: { './label': './src/label.js' }, manifest: true });
    const shell = await serve(HOST, { name: 'shell', remotes: { One: `One@${one.url}/mf-manifest.json` } });
    const visit = await dev.open(t, shell.url);
    await visit.shows('label 0');
    return { one, visit, overlay: overlayOf(visit) };
  };

  test('a mistake in a remote shows in the page of the host, in one overlay, and goes with the repair', async (t) => {
    const { one, visit, overlay } = await start(t);
    await one.replace('src/label.js', "= 'label 0'", "== 'label 0'");
    await overlay.covers('1 error: One', /The build of One has 2 errors/, /label\.js/);
    assert.equal(await visit.page.locator('iframe').count(), 0);
    await one.replace('src/label.js', "== 'label 0'", "= 'label 1'");
    await visit.shows('label 1');
    await overlay.isGone();
  });

  test('errors that nothing catches show once, as the server’s own overlay shows them', async (t) => {
    const { visit, overlay } = await start(t);
    await visit.page.getByRole('button', { name: 'throw' }).click();
    await overlay.covers('1 error: this page', 'Uncaught TypeError: by the host');
    assert.equal(await visit.page.locator('iframe').count(), 0);
  });

  test('there is none where the user has turned the server’s off', async (t) => {
    const { one, visit } = await start(t, { overlay: false });
    await one.replace('src/label.js', "= 'label 0'", "== 'label 0'");
    await visit.page.waitForEvent('console', { predicate: (message) => /label\.js/.test(message.text()) });
    assert.equal(await visit.page.locator('fedpack-overlay, iframe').count(), 0);
  });
});
