import assert from 'node:assert/strict';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { compilerOf } from '../support/compiler.mjs';
import { within } from '../support/within.mjs';
import { layOutApp, TSCONFIG } from './support/host.mjs';
import { manifestOf, serveFiles } from './support/remote.mjs';
import { buttonArchive } from './support/zip.mjs';

const APP = "import Button from 'ui/Button';\nexport const text = Button({ label: 'Save' });\n";

/** Resolves when a file of a host's folder of types has this in it. */
async function folderHas(host, file, text) {
  const has = async () => (await host.read(`@mf-types/${file}`).catch(() => '')).includes(text);
  const watcher = watch(host.folder, { recursive: true });
  try {
    while (!(await has())) await within(`${text} in ${file}`, once(watcher, 'change'));
  } finally {
    watcher.close();
  }
}

describe('a host that is developed', { timeout: 300_000 }, () => {
  let host;
  let server;
  let watching;
  let compiler;
  const builds = [];
  const typesHave = (file, text) => folderHas(host, file, text);
  let built = () => {};

  /** The first build, from those that were made already on, of which something is true. */
  async function buildThat(is) {
    for (;;) {
      const found = builds.find(is);
      if (found) return found;
      const next = new Promise((resolve) => {
        built = resolve;
      });
      await within('a build', next);
    }
  }

  before(async () => {
    server = await serveFiles({
      'mf-manifest.json': manifestOf('mfe_ui', ['./Button']),
      '@mf-types.zip': buttonArchive('label: string'),
    });
    host = await layOutApp({ 'tsconfig.json': TSCONFIG, 'src/index.ts': "import('./App');\n", 'src/App.tsx': APP });
    const options = { name: 'shell', remotes: { ui: `mfe_ui@${server.url}/mf-manifest.json` } };
    compiler = compilerOf(host.folder, join(host.folder, 'dist'), options, { mode: 'development' });
    watching = compiler.watch({}, (error, stats) => {
      assert.ifError(error);
      const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
      builds.push({ errors: errors.map(({ message }) => message), warnings: warnings.map(({ message }) => message) });
      built();
    });
  });
  after(async () => {
    await new Promise((resolve) => (watching ? watching.close(resolve) : resolve()));
    await server?.close();
    await host?.remove();
  });

  test('has the types of its remotes, though its build did not wait for them', async () => {
    const { errors, warnings } = await buildThat(() => true);
    assert.deepEqual([errors, warnings], [[], []]);
    await typesHave('ui/compiled-types/src/Button.d.ts', 'label: string');
    await typesHave('index.d.ts', './ui/apis.d.ts');
  });

  test('follows when a remote has other types, and shows what no longer fits', async () => {
    builds.length = 0;
    server.files.set('@mf-types.zip', buttonArchive('text: string'));
    const start = performance.now();
    await typesHave('ui/compiled-types/src/Button.d.ts', 'text: string');
    assert.ok(performance.now() - start < 5000, 'soon');
    const { warnings } = await buildThat(({ warnings }) => warnings.length > 0);
    assert.match(warnings[0], /FED156 src\/App\.tsx:2:30: this does not fit the types of `ui`/);
  });

  test('forgets it when the use has been mended', async () => {
    builds.length = 0;
    await host.write({ 'src/App.tsx': APP.replace('label', 'text') });
    await buildThat(({ warnings }) => warnings.length === 0);
  });

  test('asks with entity tags', () => {
    assert.ok(server.asked.filter((line) => line === '304 @mf-types.zip').length > 0);
    assert.equal(server.asked.filter((line) => line === '200 @mf-types.zip').length, 2);
  });
});

describe('a host that is developed without new types', { timeout: 120_000 }, () => {
  test('asks again only for those that it has not got yet', async (t) => {
    const server = await serveFiles({
      'mf-manifest.json': manifestOf('mfe_ui', ['./Button']),
      '@mf-types.zip': buttonArchive('label: string'),
    });
    const host = await layOutApp({
      'tsconfig.json': TSCONFIG,
      'src/index.ts': "import('./App');\n",
      'src/App.tsx': APP,
    });
    const late = `${server.url}/late/mf-manifest.json`;
    const options = {
      name: 'shell',
      dev: { disableHotTypesReload: true },
      remotes: { ui: `mfe_ui@${server.url}/mf-manifest.json`, late: `mfe_late@${late}` },
    };
    const compiler = compilerOf(host.folder, join(host.folder, 'dist'), options, { mode: 'development' });
    const watching = compiler.watch({}, () => {});
    t.after(async () => {
      await new Promise((resolve) => watching.close(resolve));
      await Promise.all([server.close(), host.remove()]);
    });
    await folderHas(host, 'ui/compiled-types/src/Button.d.ts', 'label: string');
    server.files.set('@mf-types.zip', buttonArchive('text: string'));
    server.files.set('late/mf-manifest.json', manifestOf('mfe_late', ['./Button']));
    server.files.set('late/@mf-types.zip', buttonArchive('late: string'));
    await folderHas(host, 'late/compiled-types/src/Button.d.ts', 'late: string');
    // Written last.
    await folderHas(host, 'index.d.ts', './late/apis.d.ts');
    assert.deepEqual(
      server.asked.filter((line) => line.endsWith(' @mf-types.zip')),
      ['200 @mf-types.zip'],
    );
  });
});

describe('a build for production', { timeout: 120_000 }, () => {
  let host;
  let server;

  before(async () => {
    server = await serveFiles({
      'mf-manifest.json': manifestOf('mfe_ui', ['./Button']),
      '@mf-types.zip': buttonArchive('label: string'),
    });
    host = await layOutApp({ 'tsconfig.json': TSCONFIG, 'src/index.ts': "import('./App');\n", 'src/App.tsx': APP });
  });
  after(async () => {
    await server?.close();
    await host?.remove();
  });

  async function build(changes) {
    server.asked.length = 0;
    const options = { name: 'shell', remotes: { ui: `mfe_ui@${server.url}/mf-manifest.json` }, ...changes };
    const compiler = compilerOf(host.folder, join(host.folder, 'dist'), options);
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, stats) =>
        compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve(stats))),
      );
    });
    return stats.toJson({ all: false, errors: true }).errors.map(({ message }) => message);
  }

  test('fetches no types, unless it is told to', async () => {
    assert.deepEqual(await build({}), []);
    assert.deepEqual([await host.types(), server.asked], [[], ['200 mf-manifest.json']]);
    assert.deepEqual(await build({ dts: { consumeTypes: { typesOnBuild: true } } }), []);
    assert.ok((await host.types()).includes('ui/Button.d.ts'));
  });

  test('fetches nothing offline', async () => {
    await build({ dts: { consumeTypes: { typesOnBuild: true } }, contract: { offline: true } });
    assert.deepEqual(server.asked, []);
  });

  test('fails without types if they are needed', async () => {
    server.files.set('@mf-types.zip', 'no archive');
    assert.deepEqual(await build({ dts: { consumeTypes: { typesOnBuild: true } } }), []);
    const [error, ...more] = await build({ dts: { consumeTypes: { typesOnBuild: true, abortOnError: true } } });
    assert.match(error, /FED155 dts\.consumeTypes: the types of ui could not be fetched[\s\S]*the archive is damaged/);
    assert.deepEqual(more, []);
  });
});
