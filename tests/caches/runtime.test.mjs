import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { federation, makeApp, packageJson } from './support/app.mjs';
import { build, configuration } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';
import { watch } from './support/watched.mjs';

const SMALL = 'webpack/federation/runtime/any.none.shared';
const COMPLETE = 'prebuilt/any.complete.js';
const WIDGET = "import { value } from 'plain';\nexport const widget = ['widget 0', value];\n";
const FILES = {
  'package.json': packageJson('app', '1.0.0', { plain: '^1.0.0' }),
  'src/index.js': "import('./widget.js');\n",
  'src/widget.js': WIDGET,
  'src/plugin.js': 'export default () => ({ name: "mine" });\n',
  'src/asking-plugin.js': `import { getInstance } from '@module-federation/runtime';
export default () => ({ name: 'asking', init: () => void getInstance() });
`,
  'node_modules/plain/package.json': packageJson('plain', '1.0.0'),
  'node_modules/plain/index.js': "export const value = 'plain 0';\n",
};
const { name, filename, library, exposes } = federation;
/** A build that takes nothing of others. */
const pure = { name, filename, library, exposes, shared: { plain: {} } };

describe('which runtime a build embeds', { timeout: 120_000 }, () => {
  let app;

  before(async () => {
    app = await makeApp(FILES);
  });
  after(() => rm(app.folder, { recursive: true, force: true }));

  async function built(options) {
    const output = join(app.folder, 'fresh');
    await build(configuration({ app: app.app, output }, options));
    return readFiles(output);
  }
  const embeds = (files, part) => files['remoteEntry.js'].includes(part);
  const assertEmbeds = (files, taken, left) => {
    assert.ok(embeds(files, taken), `${taken} is in the remote entry`);
    assert.ok(!embeds(files, left), `${left} is not in the remote entry`);
  };

  test('the small one without remotes, the complete one while the application imports its API', async () => {
    const watching = watch(app, { cache: { type: 'memory' } }, pure);
    const steps = [
      ['widget 0', WIDGET, SMALL, COMPLETE],
      [
        'widget 1',
        `import { getInstance } from '@module-federation/runtime';\n${WIDGET}getInstance();\n`,
        COMPLETE,
        SMALL,
      ],
      ['widget 2', WIDGET, SMALL, COMPLETE],
      // Code that reaches for the instance may use all of it.
      ['widget 3', `${WIDGET}globalThis.__FEDERATION__;\n`, COMPLETE, SMALL],
      ['widget 4', WIDGET, SMALL, COMPLETE],
    ];
    try {
      for (const [shows, text, taken, left] of steps) {
        const emitted = async () =>
          Object.values(await readFiles(app.output)).some((content) => content.includes(shows));
        const done = watching.until(emitted);
        await writeFile(join(app.folder, 'edit'), text.replace('widget 0', shows));
        await rename(join(app.folder, 'edit'), join(app.app, 'src/widget.js'));
        await done;
        const files = await readFiles(app.output);
        assertEmbeds(files, taken, left);
        assertSameFiles(files, await built(pure));
      }
    } finally {
      await watching.close();
    }
  });

  test('all that an instance can do where there is a runtime plugin, and the complete one where that imports the API', async () => {
    const withPlugin = (plugin) => built({ ...pure, runtimePlugins: [`./src/${plugin}.js`] });
    assertEmbeds(await withPlugin('plugin'), 'webpack/federation/runtime/node.manifests', COMPLETE);
    assertEmbeds(await withPlugin('asking-plugin'), COMPLETE, 'webpack/federation/runtime/');
  });

  test('one that loads what the remotes are', async () => {
    const withRemote = (...places) =>
      built({ ...pure, remoteType: 'script', remotes: { other: places.length > 1 ? places : places[0] } });
    const entry = 'other@http://127.0.0.1:1/remoteEntry.js';
    assertEmbeds(await withRemote(entry), 'webpack/federation/runtime/node.scripts', COMPLETE);
    assertEmbeds(await withRemote(entry, entry), 'webpack/federation/runtime/node.containers', COMPLETE);
  });

  test('a persistent cache keeps none that is too small', async () => {
    const cache = { type: 'persistent', storage: { type: 'filesystem', directory: app.cache } };
    const place = { app: app.app, output: app.output };
    await app.write('src/widget.js', WIDGET);
    await build(configuration(place, pure, { cache }));
    assertEmbeds(await readFiles(app.output), SMALL, COMPLETE);
    await app.write(
      'src/widget.js',
      `import { getInstance } from '@module-federation/runtime';\n${WIDGET}getInstance();\n`,
    );
    await build(configuration(place, pure, { cache }));
    const files = await readFiles(app.output);
    assertEmbeds(files, COMPLETE, SMALL);
    assertSameFiles(files, await built(pure));
  });

  test('a persistent cache keeps none that is to be placed where nothing is minimized', async () => {
    const cache = { type: 'persistent', storage: { type: 'filesystem', directory: join(app.folder, 'minimized') } };
    const place = { app: app.app, output: app.output };
    await app.write('src/widget.js', WIDGET);
    for (const minimize of [true, false, true]) {
      const more = { optimization: { minimize } };
      await build(configuration(place, pure, { ...more, cache }));
      const files = await readFiles(app.output);
      await build(configuration({ app: app.app, output: join(app.folder, 'fresh') }, pure, more));
      assertSameFiles(files, await readFiles(join(app.folder, 'fresh')));
      assert.ok(!files['remoteEntry.js'].includes('__fedpack_prebuilt_runtime'));
    }
  });
});
