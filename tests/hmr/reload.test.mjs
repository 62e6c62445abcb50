import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { build } from '../rsbuild/support/apps.mjs';
import { serve as serveFolder } from '../support/serve.mjs';
import { host, remote } from './support/sources.mjs';
import { exposes, shared, workshop } from './support/workshop.mjs';

const manifestOf = ({ url }) => ({ One: `One@${url}/mf-manifest.json` });

/** Shows a module of the remote without React. */
const plain = `import { label } from 'One/util';

document.getElementById('root').append(label());
`;

describe('where nothing can be replaced in place, the page is loaded anew', () => {
  const { serve, open, write } = workshop();

  const reloads = async (page, edit, text) => {
    await edit();
    await page.shows(text);
    assert.equal(page.loads(), 2);
    assert.deepEqual(page.errors, []);
  };

  test('a deployed shell with one remote under development', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const root = await write({ ...host('static', {}), 'src/bootstrap.jsx': plain });
    const federation = { name: 'shell', remotes: manifestOf(one), shared, contract: false };
    const { dist } = await build(root, { plugins: [pluginReact(), pluginModuleFederation(federation)] });
    process.env.NODE_ENV = 'development';
    for (const file of await readdir(dist, { recursive: true })) {
      const isCode = /\.(js|html|json)$/.test(file);
      assert.ok(!isCode || !(await readFile(join(dist, file), 'utf8')).includes('fedpack.hot'), file);
    }
    const site = await serveFolder(dist);
    t.after(() => site.close());
    const page = await open(t, site.url);
    await page.shows('One util 0');
    await reloads(page, () => one.replace('src/util.js', 'util 0', 'util 1'), 'One util 1');
  });

  test('a component on a page whose React knows no Fast Refresh', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const react = { plugins: [pluginReact({ fastRefresh: false })], dev: { client: { overlay: false } } };
    const shell = await serve(t, host('dynamic', { One: one.url }), { name: 'shell' }, react);
    const page = await open(t, shell.url);
    await page.shows('One child 0');
    await reloads(page, () => one.replace('src/Child.jsx', 'child 0', 'child 1'), 'One child 1');
  });

  test('a module that code has got from `loadRemote`', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const files = host('dynamic', { One: one.url });
    const shell = await serve(
      t,
      {
        ...files,
        'src/Inner.jsx': `import { loadRemote } from '@module-federation/runtime';
import { lazy, Suspense } from 'react';

const Util = lazy(async () => {
  const { label } = await loadRemote('One/util');
  return { default: () => <p>{label()}</p> };
});

export default function Inner() {
  return <Suspense><Util /></Suspense>;
}
`,
      },
      { name: 'shell' },
    );
    const page = await open(t, shell.url);
    await page.shows('One util 0');
    await page.shows('One child 0');
    await reloads(page, () => one.replace('src/util.js', 'util 0', 'util 1'), 'One util 1');
  });

  test('a module that is imported where nothing accepts an update', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const files = host('static', {});
    const shell = await serve(t, { ...files, 'src/bootstrap.jsx': plain }, { name: 'shell', remotes: manifestOf(one) });
    const page = await open(t, shell.url);
    await page.shows('One util 0');
    await reloads(page, () => one.replace('src/util.js', 'util 0', 'util 1'), 'One util 1');
  });

  test('but not with `disableLiveReload`, where the console says why', async (t) => {
    const dev = { disableLiveReload: true };
    const one = await serve(t, remote('One'), { name: 'One', exposes, dev });
    const files = host('static', {});
    const shell = await serve(
      t,
      { ...files, 'src/bootstrap.jsx': plain },
      { name: 'shell', remotes: manifestOf(one), dev },
    );
    const page = await open(t, shell.url);
    await page.shows('One util 0');
    await one.replace('src/util.js', 'util 0', 'util 1');
    await page.logs(/dev\.disableLiveReload is set/);
    await page.shows('One util 0');
    assert.equal(page.loads(), 1);
  });

  test('and with `dev: false` nothing of it is in a build', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes, dev: false });
    const shell = await serve(t, host('static', { One: one.url }), {
      name: 'shell',
      remotes: manifestOf(one),
      dev: false,
    });
    const page = await open(t, shell.url);
    await page.shows('One child 0');
    assert.equal(await page.page.evaluate(() => Symbol.for('fedpack.hot') in globalThis), false);
  });
});
