import assert from 'node:assert/strict';
import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { federation, makeApp } from './support/app.mjs';
import { build, configuration, persistentCache } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';

const proves = proofsOf(import.meta.filename);

/** Where the loader of the binding says which file it has loaded. */
const BINDING_FILE = Symbol.for('fedpack.binding.file');

describe('another build of fedpack', { timeout: 60_000 }, () => {
  let app;
  let installed;
  let binding;

  before(async () => {
    app = await makeApp();
    // The real one is a hundred megabytes, and in use by others: a file that stands for it is enough to be told apart by.
    binding = join(app.folder, 'fedpack.node');
    await writeFile(binding, 'one');
    await build(configuration(app, federation));
    installed = globalThis[BINDING_FILE];
    globalThis[BINDING_FILE] = binding;
  });
  after(async () => {
    globalThis[BINDING_FILE] = installed;
    await rm(app.folder, { recursive: true, force: true });
  });

  /** How many modules of the application are built, and not taken from the cache. */
  const built = async () => {
    const stats = await build(configuration(app, federation, { cache: persistentCache(app.cache) }));
    const modules = stats.modules.filter(({ name }) => /^\.\/(src|node_modules)\//.test(name ?? ''));
    return {
      all: modules.length,
      built: modules.filter((module) => module.built).length,
      files: await readFiles(app.output),
    };
  };

  proves(['caches/upgrade'], 'a loaded binding says where its file is', () => {
    assert.match(installed, /\.node$/);
  });

  proves(['caches/upgrade'], 'meets no cache of the build before', async () => {
    const cold = await built();
    assert.equal(cold.built, cold.all);
    assert.equal((await built()).built, 0);

    await utimes(binding, 1, 1);
    const upgraded = await built();
    assert.equal(upgraded.built, upgraded.all);
    assertSameFiles(upgraded.files, cold.files);

    await writeFile(binding, 'another');
    await utimes(binding, 1, 1);
    const again = await built();
    assert.equal(again.built, again.all);
  });
});
