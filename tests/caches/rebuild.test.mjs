import assert from 'node:assert/strict';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { federation, makeApp, packageJson } from './support/app.mjs';
import { build, configuration } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';
import { watch } from './support/watched.mjs';

const page = (shows, more = '') => `import('./widget.js');\n${more}console.log('${shows}');\n`;
const FILES = {
  'package.json': packageJson('app', '1.0.0', { plain: '^1.0.0', useful: '^2.0.0' }),
  'src/index.js': page('page 0'),
  'src/widget.js': "import { value } from 'plain';\nexport const widget = ['widget 0', value];\n",
  'node_modules/plain/package.json': packageJson('plain', '1.0.0'),
  'node_modules/plain/index.js': "export const value = 'plain 0';\nexport const later = () => import('./lazy.js');\n",
  'node_modules/plain/lazy.js': "export const lazy = 'lazy 0';\n",
  'node_modules/useful/package.json': packageJson('useful', '2.3.0'),
  'node_modules/useful/index.js': "export const useful = 'useful 0';\n",
};
const { name, filename, library, exposes } = federation;
const options = {
  name,
  filename,
  library,
  exposes,
  shared: { plain: { singleton: true }, useful: {}, absent: { import: false, requiredVersion: false } },
};

describe('what a rebuild does anew', { timeout: 120_000 }, () => {
  let app;
  let watching;

  before(async () => {
    app = await makeApp(FILES);
    await app.link('plain');
    watching = watch(app, { cache: { type: 'memory' } }, options);
    await watching.until(() => emitted('page 0'));
  });
  after(async () => {
    await watching?.close();
    await rm(app.folder, { recursive: true, force: true });
  });

  const emitted = async (text) => Object.values(await readFiles(app.output)).some((content) => content.includes(text));

  /** Changes a file, waits for what it shows, and compares everything with a build from nothing. */
  async function edit(file, content, shows) {
    const done = watching.until(() => emitted(shows));
    // Whole at once: a build may begin between the opening and the writing of a file.
    await writeFile(join(app.folder, 'edit'), content);
    await rename(join(app.folder, 'edit'), join(app.app, file));
    await done;
    const files = await readFiles(app.output);
    const output = join(app.folder, 'fresh');
    await build(configuration({ app: app.app, output }, options));
    assertSameFiles(files, await readFiles(output));
    const manifest = JSON.parse(files['mf-manifest.json']);
    const { mtimeMs } = await stat(join(app.output, 'mf-manifest.json'));
    return { manifest, buildHash: manifest.metaData.buildInfo.buildHash, mtimeMs };
  }

  test('a page that nobody else sees leaves the manifest alone', async () => {
    const first = await edit('src/index.js', page('page 1'), 'page 1');
    const second = await edit('src/index.js', page('page 2'), 'page 2');
    assert.equal(second.buildHash, first.buildHash);
    assert.equal(second.mtimeMs, first.mtimeMs);
  });

  test('an exposed module brings its exports, its hashes and another build hash', async () => {
    const before = await edit('src/index.js', page('page 3'), 'page 3');
    const text = `${FILES['src/widget.js'].replace('widget 0', 'widget 1')}export const added = 1;\n`;
    const { manifest, buildHash } = await edit('src/widget.js', text, 'widget 1');
    assert.notEqual(buildHash, before.buildHash);
    assert.notDeepEqual(manifest.fedpack.integrity, before.manifest.fedpack.integrity);
    assert.deepEqual(manifest.fedpack.exposes['./widget'].exports, ['added', 'widget']);
    assert.deepEqual(before.manifest.fedpack.exposes['./widget'].exports, ['widget']);
  });

  test('what a shared package loads later is a part of the build hash', async () => {
    const lazy = (shows) => edit('packages/plain/lazy.js', `export const lazy = '${shows}';\n`, shows);
    const first = await lazy('lazy 1');
    const second = await lazy('lazy 2');
    assert.notEqual(second.buildHash, first.buildHash);
  });

  test('a shared module that is imported for the first time is shared, and no more when nobody imports it', async () => {
    const shared = ({ manifest }) => manifest.shared.map((one) => one.name);
    const without = await edit('src/index.js', page('page 4'), 'page 4');
    assert.deepEqual(shared(without), ['plain']);
    const imports = await edit('src/index.js', page('page 5', "import('useful');\n"), 'page 5');
    assert.deepEqual(shared(imports), ['plain', 'useful']);
    const again = await edit('src/index.js', page('page 6', "import('useful');\n"), 'page 6');
    assert.deepEqual(shared(again), ['plain', 'useful']);
    assert.deepEqual(shared(await edit('src/index.js', page('page 7'), 'page 7')), ['plain']);
    assert.deepEqual(shared(await edit('src/index.js', page('page 8'), 'page 8')), ['plain']);
  });

  test('a new module that imports what is shared', async () => {
    await app.write('src/more.js', "export { useful } from 'useful';\n");
    const { manifest } = await edit('src/index.js', page('page 9', "import('./more.js');\n"), 'page 9');
    assert.deepEqual(
      manifest.shared.map((one) => one.name),
      ['plain', 'useful'],
    );
  });

  test('a module that imports what nobody brings along, and one that does so no more', async () => {
    const module = (name, imports) => `export const ${name} = () => ${imports ? "import('absent')" : "'none'"};\n`;
    await app.write('src/one.js', module('one', true));
    await app.write('src/two.js', module('two', true));
    const imports = "import { one } from './one.js';\nimport { two } from './two.js';\nconsole.log(one, two);\n";
    await edit('src/index.js', page('page 10', imports), 'page 10');
    assert.equal(await emitted('importer: "src/one.js"'), true);
    await edit('src/one.js', module('one', false), 'importer: "src/two.js"');
  });
});
