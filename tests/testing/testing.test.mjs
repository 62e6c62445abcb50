import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { createRsbuild } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { remotesForRsbuild } from 'fedpack/testing';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { run } from '../support/command.mjs';
import { serve } from '../support/serve.mjs';

const modules = join(import.meta.dirname, '../../node_modules');
const PROGRAMS = {
  vitest: [join(modules, 'vitest/vitest.mjs'), 'run'],
  rstest: [join(modules, '@rstest/core/bin/rstest.js'), 'run'],
};
const PASSED = 'a basket has the price of the shop’s sources, no stars, and the banner of this test';

describe('unit tests of an app that imports modules of remotes, with no server', () => {
  let folder;
  let site;
  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'fedpack-testing-')));
    await cp(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
    await symlink(modules, join(folder, 'node_modules'), 'junction');
    site = join(folder, 'apps/site');
  });
  after(() => folder && rm(folder, { recursive: true, force: true }));

  const runTests = (tool) => run(site, [process.execPath, ...PROGRAMS[tool]], { CI: 'true' });

  for (const [tool, config] of [
    ['vitest', 'vitest.config.ts'],
    ['rstest', 'rstest.config.ts'],
  ]) {
    test(`${tool}: sources, stubs of types and modules of the test stand for the remotes`, async () => {
      const { status, stdout, stderr } = await runTests(tool);
      assert.equal(status, 0, stdout + stderr);
      assert.match(stdout, /2 passed/);
    });

    test(`${tool}: a change of the remote’s source is seen`, async (t) => {
      const file = join(folder, 'apps/shop/src/format.ts');
      const text = await readFile(file, 'utf8');
      t.after(() => writeFile(file, text));
      await writeFile(file, text.replace('€', 'EUR'));
      const { status, stdout, stderr } = await runTests(tool);
      assert.equal(status, 1);
      assert.match(stdout + stderr, /12\.00 EUR/);
      assert.match(stdout + stderr, new RegExp(PASSED));
    });

    test(`${tool}: a module of which nothing is known is said, with what to do`, async (t) => {
      const file = join(site, config);
      const text = await readFile(file, 'utf8');
      t.after(() => writeFile(file, text));
      await writeFile(file, text.replace(/\{ modules: .*?\} \}/, '{}'));
      const { status, stdout, stderr } = await runTests(tool);
      assert.equal(status, 1);
      assert.match(
        stdout + stderr,
        /nothing is known of "ads\/Banner"[\s\S]*Give the test a module: modules: \{ "ads\/Banner"/,
      );
    });
  }

  test('a page that Rsbuild builds with the plugin, as Storybook does, shows the same with one React', async (t) => {
    await writeFile(
      join(site, 'src/page.tsx'),
      "import { createRoot } from 'react-dom/client';\nimport { Basket } from './Basket';\ncreateRoot(document.body).render(<Basket />);\n",
    );
    process.env.NODE_ENV = 'production';
    const rsbuild = await createRsbuild({
      cwd: site,
      config: {
        mode: 'production',
        source: { entry: { index: './src/page.tsx' } },
        plugins: [
          pluginReact(),
          // Storybook's builder has those of the app's own configuration.
          pluginModuleFederation({ name: 'site', remotes: { shop: 'mfe_shop@http://localhost:1/mf-manifest.json' } }),
          remotesForRsbuild({ root: site, modules: { 'ads/Banner': './tests/Banner.tsx' } }),
        ],
        performance: { printFileSize: false },
      },
    });
    const { close } = await rsbuild.build();
    await close();
    assert.equal((await readdir(join(site, 'dist'))).includes('mf-manifest.json'), false, 'it federates nothing');
    const served = await serve(join(site, 'dist'));
    t.after(() => served.close());
    const browser = await chromium.launch(chromiumLaunchOptions());
    t.after(() => browser.close());
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.getByText('12.00 €').waitFor();
    await page.getByText('No ads today').waitFor();
  });
});
