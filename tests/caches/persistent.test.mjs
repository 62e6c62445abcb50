import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { run } from '../support/run.mjs';
import { federation, makeApp, packageJson } from './support/app.mjs';
import { build, configuration, persistentCache } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';

const proves = proofsOf(import.meta.filename);
const VERSION = ['caches/persistent-version', 'caches/description-files'];
const OPTION = ['caches/persistent-option', 'caches/option-change'];

for (const mode of ['development', 'production']) {
  describe(`a persistent cache, ${mode}`, { timeout: 120_000 }, () => {
    let app;
    let options = federation;

    before(async () => {
      app = await makeApp();
    });
    after(() => rm(app.folder, { recursive: true, force: true }));

    /** Builds with the cache, and says what the application prints. The files are those of a build without a cache. */
    const built = async () => {
      const stats = await build(configuration(app, options, { mode, cache: persistentCache(app.cache) }));
      const files = await readFiles(app.output);
      const prints = await run(join(app.output, 'main.js'), app.output);
      await build(configuration(app, options, { mode }));
      assertSameFiles(files, await readFiles(app.output));
      const inner = stats.modules.flatMap((module) => [module, ...(module.modules ?? [])]);
      return { files, prints, fromCache: inner.some(({ name, built }) => name?.endsWith('lazy.js') && !built) };
    };

    proves(['caches/persistent-cold'], `cold, ${mode}`, async () => {
      const { prints, fromCache } = await built();
      assert.equal(fromCache, false);
      assert.deepEqual(prints, {
        plain: 'plain 0',
        local: 'local 0',
        store: 'store 0',
        useful: 'useful 0',
        versions: ['1.0.0'],
      });
    });

    proves(['caches/persistent-warm'], `warm, nothing changed, ${mode}`, async () => {
      const { files, fromCache } = await built();
      assert.equal(fromCache, true);
      assertSameFiles((await built()).files, files);
    });

    proves(['caches/persistent-source'], `warm, another source file, ${mode}`, async () => {
      await app.replace('src/local.js', 'local 0', 'local 1');
      assert.equal((await built()).prints.local, 'local 1');
    });

    proves(VERSION, `warm, another version of a shared package, with other sources, ${mode}`, async () => {
      await app.replace('node_modules/useful/deep.js', 'useful 0', 'useful 1');
      await app.write('node_modules/useful/package.json', packageJson('useful', '2.4.0'));
      assert.equal((await built()).prints.useful, 'useful 1');
    });

    proves(VERSION, `warm, another version of a shared package, and nothing else, ${mode}`, async () => {
      await app.write('node_modules/plain/package.json', packageJson('plain', '1.1.0'));
      assert.deepEqual((await built()).prints.versions, ['1.1.0']);
    });

    proves(
      ['caches/description-files'],
      `warm, another range in the package.json of the application, ${mode}`,
      async () => {
        await app.replace('package.json', '^1.0.0', '^1.1.0');
        const { files } = await built();
        assert.ok(Object.values(files).some((content) => content.includes('^1.1.0')));
        assert.ok(!Object.values(files).some((content) => content.includes('^1.0.0')));
      },
    );

    proves(['caches/persistent-version'], `warm, another version of the application, ${mode}`, async () => {
      await app.replace('package.json', '1.0.0', '1.0.1');
      const { files } = await built();
      assert.equal(JSON.parse(files['mf-manifest.json']).metaData.buildInfo.buildVersion, '1.0.1');
    });

    proves(OPTION, `warm, another option: nothing is taken from the cache, ${mode}`, async () => {
      options = { ...federation, shared: { ...federation.shared, plain: { singleton: true, strictVersion: true } } };
      const { files, fromCache } = await built();
      assert.equal(fromCache, false);
      assert.ok(Object.values(files).some((content) => /strictVersion"?: ?(true|!0)/.test(content)));
    });

    proves(OPTION, `warm, another expose, ${mode}`, async () => {
      options = { ...options, exposes: { ...options.exposes, './local': './src/local.js' } };
      const { files, fromCache } = await built();
      assert.equal(fromCache, false);
      assert.ok(files['remoteEntry.js'].includes('./local'));
    });

    proves(OPTION, `warm, the first options again, over sources that changed meanwhile, ${mode}`, async () => {
      await app.replace('src/local.js', 'local 1', 'local 2');
      options = federation;
      const { prints, files } = await built();
      assert.equal(prints.local, 'local 2');
      assert.ok(!files['remoteEntry.js'].includes('./local"'));
    });
  });
}
