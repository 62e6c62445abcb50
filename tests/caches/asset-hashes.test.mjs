import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeApp, packageJson } from './support/app.mjs';
import { readFiles } from './support/files.mjs';
import { watch } from './support/watched.mjs';

const exposing = (name) => `import { local } from './local.js';\nexport const ${name} = ['${name}', local];\n`;
const local = (shows) => `export const local = '${shows}';\n`;
const FILES = {
  'package.json': packageJson('app', '1.0.0'),
  'src/index.js': "console.log('page');\n",
  'src/shop.js': exposing('shop'),
  'src/cart.js': exposing('cart'),
  'src/local.js': local('local 0'),
};
const plugin = (name) => ({ name, filename: `${name}.js`, exposes: { './module': `./src/${name}.js` } });

let app;
let watching;

before(async () => {
  app = await makeApp(FILES);
  watching = watch(app, { cache: { type: 'memory' } }, [plugin('shop'), plugin('cart')]);
  await watching.until(() => emitted('local 0'));
});
after(async () => {
  await watching?.close();
  await rm(app.folder, { recursive: true, force: true });
});

const emitted = async (text) => Object.values(await readFiles(app.output)).some((content) => content.includes(text));

/** How many of the files that each plugin names had a hash already, and how many there are. */
function hashes(stats) {
  const { entries } = stats.toJson({ all: false, logging: 'verbose' }).logging.fedpack;
  const counts = entries.map(({ message }) => /^hashes of files: .*\((\d+)\/(\d+)\)$/.exec(message));
  return counts.filter(Boolean).map(([, known, all]) => ({ known: Number(known), all: Number(all) }));
}

test('two plugins of a compiler leave each other the hashes of their files', { timeout: 120_000 }, async () => {
  const done = watching.until(() => emitted('local 1'));
  // Whole at once: a build may begin between the opening and the writing of a file.
  await writeFile(join(app.folder, 'edit'), local('local 1'));
  await rename(join(app.folder, 'edit'), join(app.app, 'src/local.js'));
  // The chunk of each expose has changed, the remote entry of neither.
  const one = { known: 1, all: 2 };
  assert.deepEqual(hashes(await done), [one, one]);
});
