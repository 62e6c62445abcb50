import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeApp } from './support/app.mjs';
import { build, configuration } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';
import { watch } from './support/watched.mjs';

const federation = { name: 'app', shared: { './src/tool.js': { shareKey: 'tool' } } };
const FILES = {
  'package.json': '{ "name": "app", "version": "1.0.0" }',
  'src/index.js': "import * as tool from './tool.js';\n\nconsole.log({ tool });\n",
  'src/tool.js': "exports.what = 'named';\n",
};

describe('the namespace of a shared CommonJS file, while a build watches', { timeout: 120_000 }, () => {
  let app;
  let watching;

  before(async () => {
    app = await makeApp(FILES);
    watching = watch(app, { cache: { type: 'memory' } }, federation);
  });
  after(async () => {
    await watching?.close();
    await rm(app.folder, { recursive: true, force: true });
  });

  const edits = [
    ['exports that are named', null, "'named'"],
    ['exports that nobody can know', "module.exports = [{ what: 'assigned' }][0];\n", "'assigned'"],
    ['exports that are named again', "exports.what = 'named again';\n", "'named again'"],
    ['an ES module', "export const what = 'exported';\n", "'exported'"],
  ];
  for (const [what, content, shows] of edits) {
    test(`${what}: the files are those of a fresh build`, async () => {
      const emitted = async () => Object.values(await readFiles(app.output)).some((text) => text.includes(shows));
      const done = watching.until(emitted);
      if (content) {
        await writeFile(join(app.folder, 'edit'), content);
        await rename(join(app.folder, 'edit'), join(app.app, 'src/tool.js'));
      }
      await done;
      const output = join(app.folder, 'fresh');
      await build(configuration({ app: app.app, output }, federation));
      assertSameFiles(await readFiles(app.output), await readFiles(output));
    });
  }
});
