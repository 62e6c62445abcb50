import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadConfig, mergeRsbuildConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';
import { writeWhole } from '../support/write-whole.mjs';
import { developers } from './support/dev-servers.mjs';

/** The configuration of a remote that README prints. */
const configuration = join(import.meta.dirname, '../guide/apps/quick-start/remote/rsbuild.config.ts');
const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

/** The ways in which a plugin gets among those of Rsbuild. */
const PLACES = {
  appendPlugins:
    (plugin) =>
    (_config, { appendPlugins }) =>
      appendPlugins(plugin),
  prependPlugins:
    (plugin) =>
    (_config, { prependPlugins }) =>
      prependPlugins(plugin),
  'the list of plugins': (plugin) => ({ plugins: [plugin] }),
  'a changed configuration': (plugin) => (config) => {
    config.plugins = [...(config.plugins ?? []), plugin];
  },
};

/** Edits a file. */
const replace = async (file, before, after) => writeWhole(file, (await readFile(file, 'utf8')).replace(before, after));

describe('a remote on its development server, shown by a host on another one', () => {
  const { copy, serve, open } = developers();

  /** The configuration of a remote as README prints it, but for what it is called and exposes. */
  const printed = async (root) => {
    const text = (await readFile(configuration, 'utf8'))
      .replace("'shop'", "'mfe_dashboard'")
      .replace("'./Cart': './src/Cart.tsx'", "'./App': './src/App.tsx'");
    await writeFile(join(root, 'rsbuild.config.ts'), text);
    return (await loadConfig({ cwd: root })).content;
  };

  /** Serves the remote, with what is merged into README's configuration. */
  const serveRemote = async (t, more = {}, config = printed) => {
    const root = await copy('remote');
    return { root, url: await serve(t, root, mergeRsbuildConfig(await config(root), more)) };
  };

  /** Serves a host that imports the remote. */
  const serveHost = async (t, remote, add = PLACES.appendPlugins, root = undefined) => {
    const remotes = { mfe_dashboard: `mfe_dashboard@${remote}/mf-manifest.json` };
    const plugin = new ModuleFederationPlugin({ name: 'shell', remotes, shared });
    return serve(t, root ?? (await copy('host')), { plugins: [pluginReact()], tools: { rspack: add(plugin) } });
  };

  const publicPath = async (remote) => {
    const { metaData } = await (await fetch(`${remote}/mf-manifest.json`)).json();
    return metaData.publicPath;
  };

  for (const base of ['/', '/apps/dashboard']) {
    test(`its files are found, as README prints its configuration, below ${base}`, async (t) => {
      const { url } = await serveRemote(t, base === '/' ? {} : { server: { base } });
      const remote = new URL(base, url).href.replace(/\/$/, '');
      const { page } = await open(t, await serveHost(t, remote));
      await page.getByRole('heading', { name: 'Before', exact: true }).waitFor();
      const picture = page.getByRole('img', { name: 'A square' });
      assert.ok((await picture.evaluate((image) => image.src)).startsWith(`${remote}/`));
      await page.waitForFunction(() => document.querySelector('img').naturalWidth === 8);
      await page.waitForFunction(() => getComputedStyle(document.querySelector('.dashboard')).color === 'rgb(1, 2, 3)');
      assert.equal(await publicPath(remote), 'auto');
      // Pages of the remote itself are found at any depth.
      const nested = await (await fetch(`${remote}/orders/42`, { headers: { accept: 'text/html' } })).text();
      const scripts = [...nested.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source);
      assert.ok(scripts.length > 0 && scripts.every((source) => source.startsWith(base)), scripts.join());
    });
  }

  test('a public path of the user is respected', async (t) => {
    for (const [assetPrefix, said] of [
      ['auto', 'auto'],
      ['/elsewhere/', '/elsewhere/'],
      ['https://cdn.example/x', 'https://cdn.example/x/'],
    ]) {
      const { url } = await serveRemote(t, { dev: { assetPrefix } });
      assert.equal(await publicPath(assetPrefix === '/elsewhere/' ? `${url}/elsewhere` : url), said);
    }
    const { url } = await serveRemote(t, { dev: { assetPrefix: true } });
    assert.equal(await publicPath(url), `${url}/`);
  });

  for (const [what, dev] of [
    ['as README prints its configuration', {}],
    ['with a URL as public path', { assetPrefix: true }],
  ]) {
    test(`an \`import()\` that is compiled on demand arrives, ${what}`, async (t) => {
      const { url } = await serveRemote(t, { dev });
      const { page } = await open(t, await serveHost(t, url));
      await page.getByRole('button', { name: 'Open' }).click();
      await page.getByText('Later is here').waitFor();
    });
  }

  test('an `import()` that is compiled on demand arrives in a page of its own server', async (t) => {
    const { url } = await serveRemote(t);
    const { page } = await open(t, url);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('Later is here').waitFor();
  });

  for (const [place, add] of Object.entries(PLACES)) {
    test(`an edited component is replaced in place, with the plugin by ${place}`, async (t) => {
      const options = { name: 'mfe_dashboard', exposes: { './App': './src/App.tsx' }, shared };
      const { root, url } = await serveRemote(t, {}, () => ({
        plugins: [pluginReact()],
        tools: { rspack: add(new ModuleFederationPlugin(options)) },
      }));
      const shell = await copy('host');
      const { page } = await open(t, await serveHost(t, url, add, shell));
      const isThere = (name) => page.getByRole('heading', { name, exact: true }).waitFor();
      const clicked = (count) => page.getByRole('button', { name: `Clicked ${count} times`, exact: true });
      const shellClicked = (count) => page.getByRole('button', { name: `Shell clicked ${count} times` });
      await clicked(0).click();
      await shellClicked(0).click();
      await clicked(1).waitFor();
      await page.evaluate(() => {
        globalThis.isSamePage = true;
      });
      await replace(join(root, 'src', 'App.tsx'), 'Before', 'After');
      await isThere('After');
      await replace(join(shell, 'src', 'Shell.tsx'), 'Shell before', 'Shell after');
      await isThere('Shell after');
      await clicked(1).waitFor();
      await shellClicked(1).waitFor();
      assert.equal(await page.evaluate(() => globalThis.isSamePage), true);
    });
  }
});
