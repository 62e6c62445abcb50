import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { run } from '../support/command.mjs';
import { layOutApps, SERVER } from './support/apps.mjs';
import { ALL_STARTED, startDev } from './support/dev-session.mjs';

const program = join(import.meta.dirname, '../../packages/fedpack/bin/fedpack.js');
/** Whether there is what makes a terminal for a command: that of util-linux, as other systems have one with other options. */
const hasScript = () => spawnSync('script', ['--version']).stdout?.includes('util-linux') === true;

describe('where fedpack dev looks for apps', () => {
  const layOut = async (t) => {
    const apps = await layOutApps({ shell: SERVER, shop: SERVER });
    t.after(apps.remove);
    return apps;
  };
  /** Starts what is there, and ends it again. @returns the lines of fedpack itself */
  const started = async (t, folder, ...args) => {
    const dev = startDev(t, folder, ...args);
    await dev.says(ALL_STARTED);
    dev.type('q');
    await dev.exit;
    return dev.output();
  };
  const refused = async (t, folder, ...args) => {
    const dev = startDev(t, folder, ...args);
    assert.deepEqual(await dev.exit, { code: 2, signal: null });
    return dev.output();
  };

  test('a single app, without any workspace, is started from its folder', async (t) => {
    const { folder, lay } = await layOut(t);
    await lay({ 'package.json': { name: 'root' } });
    const output = await started(t, join(folder, 'shop'));
    assert.match(output, /^fedpack +│ shop +http/m);
    assert.doesNotMatch(output, /shell/);
  });

  test('folders that no package.json lists are not found, and it is said what to write', async (t) => {
    const { folder, lay } = await layOut(t);
    await lay({ 'package.json': { name: 'root' } });
    const text = await refused(t, folder);
    assert.match(
      text,
      /^fedpack: no configuration with Module Federation: fedpack has looked at \S+ alone, as no workspace/m,
    );
    assert.match(
      text,
      /name the folders of your apps in "workspaces" of a package\.json above them, or in pnpm-workspace/,
    );
    assert.match(
      await refused(t, join(folder, 'shop'), 'shell'),
      /^fedpack: no app is called "shell"; there are: shop; fedpack has looked at \S+shop alone/m,
    );
  });

  test('pnpm’s file lists them as well', async (t) => {
    const { folder, lay } = await layOut(t);
    await lay({ 'package.json': { name: 'root' }, 'pnpm-workspace.yaml': 'packages: [shell, shop]\n' });
    // Its programs are not installed here.
    const output = await refused(t, folder, 'shell', '--script', 'begin');
    assert.match(output, /no script "begin" in the package\.json of shell/);
  });

  test('without any package.json, the option for the folder is named', async (t) => {
    const { folder } = await layOut(t);
    await rm(join(folder, 'package.json'));
    await rm(join(folder, 'shop/package.json'));
    assert.match(
      await refused(t, join(folder, 'shop')),
      /^fedpack: no package\.json in \S+ or above; name the folder/m,
    );
  });

  test('an app whose configuration can’t be loaded is named, and is nevertheless started', async (t) => {
    const { folder, lay } = await layOut(t);
    await lay({ 'shop/rspack.config.cjs': "throw new Error('no such plugin');\n" });
    const left = await started(t, folder, 'shell');
    assert.match(
      left,
      /^fedpack: the configuration of shop can't be loaded \(no such plugin\), so nobody knows whether it is needed: start it with --with$/m,
    );
    const output = await started(t, folder, 'shell', '--with', 'shop');
    assert.match(output, /^fedpack: the configuration of shop can't be loaded \(no such plugin\)$/m);
    assert.match(output, /^fedpack +│ shop +http/m);
  });

  test('a terminal without a width is given no bar of progress, which would never end', {
    skip: !hasScript(),
  }, async (t) => {
    const { folder, lay } = await layOut(t);
    // Longer than what passes without a bar.
    const slow =
      'module.exports = new Promise((resolve) => setTimeout(resolve, 1500)).then(() => ({ plugins: [] }));\n';
    await lay({ 'shop/rspack.config.cjs': slow, 'shell/rspack.config.cjs': slow });
    const { stdout } = await run(folder, ['script', '-qec', `'${process.execPath}' '${program}' dev`, '/dev/null']);
    assert.match(stdout, /^fedpack: no configuration with Module Federation: fedpack has looked at 3 packages/m);
  });

  test('a file of remotes has whole URLs; a relative one is refused with what to write', async (t) => {
    const { folder, lay } = await layOut(t);
    await lay({ 'remotes.json': { shop: './shop/mf-manifest.json', ads: 'https://ads.example/mf-manifest.json' } });
    assert.match(
      await refused(t, folder, 'shell', '--rest', 'remotes.json'),
      /^fedpack: --rest: remotes\.json is no version config: "\.\/shop\/mf-manifest\.json" is relative, and a file has no address for it\. Write "shop": "https:\/\/…\/shop\/mf-manifest\.json", or give --rest the URL of the deployed file$/m,
    );
    await started(t, folder, 'shell', '--with', 'shop', '--rest', 'remotes.json');
  });
});
