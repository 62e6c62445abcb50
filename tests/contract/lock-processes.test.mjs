import assert from 'node:assert/strict';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { layOutHost } from '../support/host.mjs';
import { rsbuildBuild } from '../support/programs.mjs';
import { startRemote } from '../support/remote.mjs';
import { buildInProcess } from './support/build-process.mjs';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

describe('fedpack.lock, written by several processes', () => {
  let host;
  let remote;
  const aliasesIn = async (file) =>
    [...(await readFile(file, 'utf8')).matchAll(/^alias = "(\w+)"$/gm)].map(([, alias]) => alias);
  const aliases = () => aliasesIn(join(host.folder, 'fedpack.lock'));
  /** Builds the application with remotes of these names; builds of different names are of different configurations. */
  const build = (name, remotes, contract = {}, folder = host.folder) =>
    buildInProcess(folder, join(folder, 'dist', name), {
      name,
      remotes: Object.fromEntries(remotes.map((alias) => [alias, `mfe_ui@${remote.url}`])),
      contract: { lock: 'write', ...contract },
    });

  beforeEach(async () => {
    host = await layOutHost({ 'src/index.ts': '' });
    remote = await startRemote();
  });
  afterEach(async () => {
    await host.remove();
    await remote.remove();
  });

  test('holds the remotes of all configurations of a folder that are built one after the other', async () => {
    for (const name of ['page', 'worker', 'page']) {
      assert.equal(await build(name, [`of_${name}`, 'both']), '');
    }
    assert.deepEqual(await aliases(), ['both', 'of_page', 'of_worker']);
  });

  test('is left alone, with its folder, where a build has nothing to add', async () => {
    for (const name of ['page', 'worker']) await build(name, [name]);
    const { mtimeMs } = await stat(host.folder);
    assert.equal(await build('page', ['page']), '');
    assert.equal((await stat(host.folder)).mtimeMs, mtimeMs);
  });

  test('holds the remotes of all configurations that are built at the same time', async () => {
    const printed = await Promise.all(NAMES.map((name) => build(name, [name])));
    assert.deepEqual(
      printed,
      NAMES.map(() => ''),
    );
    assert.deepEqual(await aliases(), NAMES);
  });

  test('forgets a remote when the last configuration that had it has it no more', async () => {
    await build('page', ['ui', 'both']);
    await build('worker', ['both']);
    await build('page', ['ui']);
    assert.deepEqual(await aliases(), ['both', 'ui'], 'the worker still has it');
    await build('worker', ['ui']);
    assert.deepEqual(await aliases(), ['ui']);
  });

  test('holds what others need of a remote, also where they found it there', async () => {
    await build('page', ['ui', 'cart']);
    await build('worker', ['ui', 'cart']);
    await build('page', ['ui']);
    assert.deepEqual(await aliases(), ['cart', 'ui']);
  });

  test('holds what it held where nobody knows whose that is', async () => {
    await build('page', ['ui', 'both']);
    await rm(join(host.folder, 'node_modules/.cache'), { recursive: true });
    await build('page', ['ui']);
    assert.deepEqual(await aliases(), ['both', 'ui']);
    await writeFile(join(host.folder, 'node_modules/.cache/fedpack/lock.json'), '{"version":1,"locks":7}');
    await build('page', ['both']);
    assert.deepEqual(await aliases(), ['both', 'ui']);
  });

  test('holds what it held where several applications share it', async () => {
    const other = await layOutHost({ 'src/index.ts': '' });
    try {
      const lockFile = join(other.folder, 'fedpack.lock');
      await build('shell', ['ui', 'cart'], { lockFile });
      await build('shell', ['ui'], { lockFile });
      assert.deepEqual(await aliasesIn(lockFile), ['cart', 'ui']);
    } finally {
      await other.remove();
    }
  });

  test('holds the remotes of two `rsbuild build` in one folder', async () => {
    const { pathname } = new URL(import.meta.url);
    const config = `import { createRequire } from 'node:module';
const { ModuleFederationPlugin } = createRequire(${JSON.stringify(pathname)})('fedpack');
const part = process.env.PART;
const options = { name: part, remotes: { [part]: 'mfe_ui@${remote.url}' }, contract: { lock: 'write' } };
export default {
  source: { entry: { index: './src/index.ts' } },
  output: { distPath: { root: 'dist/' + part } },
  tools: { rspack: { plugins: [new ModuleFederationPlugin(options)] } },
};
`;
    await writeFile(join(host.folder, 'rsbuild.config.mjs'), config);
    const found = await Promise.all(['page', 'worker'].map((PART) => rsbuildBuild(host.folder, { PART })));
    assert.deepEqual(
      found.map(({ code }) => code),
      [0, 0],
      JSON.stringify(found),
    );
    assert.deepEqual(await aliases(), ['page', 'worker']);
  });
});
