import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mustRun } from '../support/command.mjs';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

const INSTALLED = {
  private: true,
  dependencies: { vue: '3.5.45', '@rsbuild/plugin-vue': '1.2.9', 'react-devtools-core': '8.0.0' },
};

const vueCounter = (name) => `<script setup>
import { ref } from 'vue';
const count = ref(0);
</script>
<template><button @click="count += 1">${name} 0: {{ count }}</button></template>
`;

/** An application of Vue. Its files are called as those of others, and its components are too. */
const vueApp = (name, imports, shown) => ({
  'package.json': JSON.stringify({ name: `app-${name}`, version: '1.0.0', dependencies: { vue: '^3.5.0' } }),
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.js': `import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#root');
`,
  'src/App.vue': `<script setup>\nimport Counter from './Counter.vue';\n${imports}</script>\n<template><Counter />${shown}</template>\n`,
  'src/Counter.vue': vueCounter(name),
  'src/util.js': `export const label = () => '${name} util 0';\n`,
});

describe('hot updates beside what others bring', { timeout: 300_000 }, () => {
  let installed;
  let load;
  before(async () => {
    installed = await mkdtemp(join(tmpdir(), 'fedpack-hmr-others-'));
    await writeFile(join(installed, 'package.json'), JSON.stringify(INSTALLED));
    await mustRun(installed, ['npm', 'install', '--no-audit', '--no-fund', '--legacy-peer-deps']);
    load = createRequire(join(installed, 'package.json'));
  });
  after(() => rm(installed, { recursive: true, force: true }));
  const { serve, open } = workshop();

  for (const kind of ['static', 'dynamic']) {
    test(`React DevTools in the browser, with ${kind} remotes`, async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes });
      const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
      const shell = await serve(t, host(kind, { One: one.url }), { name: 'shell', remotes });
      const page = await open(t, 'about:blank');
      await page.page.addInitScript({ path: join(installed, 'node_modules/react-devtools-core/dist/backend.js') });
      // As the extension does: before anything of the page.
      await page.page.addInitScript(() => globalThis.ReactDevToolsBackend.initialize());
      await page.page.goto(shell.url);
      for (const text of ['shell 0: 0', 'inner 0: 0', 'One widget 0: 0', 'One child 0: 0']) await page.click(text);
      const renderers = await page.page.evaluate(() => globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__.renderers.size);
      assert.equal(renderers, 1);

      await one.replace('src/Child.jsx', 'child 0', 'child 1');
      await page.shows('One child 1: 1');
      await one.replace('src/Widget.jsx', 'widget 0', 'widget 1');
      await shell.replace('src/Inner.jsx', 'inner 0', 'inner 1');
      for (const text of ['shell 0: 1', 'inner 1: 1', 'One widget 1: 1', 'One child 1: 1']) await page.shows(text);
      assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 2, errors: [] });
    });
  }

  test('a host and a remote of Vue, each with a component of the same name', async (t) => {
    const { pluginVue } = await import(pathToFileURL(load.resolve('@rsbuild/plugin-vue')));
    const vue = () => ({ plugins: [pluginVue()], modules: join(installed, 'node_modules') });
    const shared = { vue: { singleton: true } };
    const exposes = { './Counter': './src/Counter.vue', './util': './src/util.js' };
    const one = await serve(t, vueApp('One', '', ''), { name: 'One', exposes, shared }, vue());
    const imports = "import Other from 'One/Counter';\nimport { label } from 'One/util';\n";
    const shell = await serve(
      t,
      vueApp('shell', imports, '<Other /><p>{{ label() }}</p>'),
      { name: 'shell', remotes: { One: `One@${one.url}/mf-manifest.json` }, shared },
      vue(),
    );
    const page = await open(t, shell.url);
    for (const text of ['shell 0: 0', 'One 0: 0']) {
      await page.shows(text);
      await page.click(text);
    }

    await one.replace('src/Counter.vue', 'One 0', 'One 1');
    await page.shows('One 1: 1');
    await page.shows('shell 0: 1');
    await shell.replace('src/Counter.vue', 'shell 0', 'shell 1');
    await page.shows('shell 1: 1');
    await page.shows('One 1: 1');
    await one.replace('src/util.js', 'util 0', 'util 1');
    // Vue makes a component anew, with what is in it, if its script or what that imports has changed.
    await page.shows('One util 1');
    await page.click('shell 1: 0');
    await one.replace('src/Counter.vue', 'ref(0)', 'ref(5)');
    await page.shows('One 1: 5');
    await page.shows('shell 1: 1');
    assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 1, errors: [] });
  });
});
