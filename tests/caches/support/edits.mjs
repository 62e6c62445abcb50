import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageJson } from './app.mjs';
import { readFiles } from './files.mjs';
import { watch } from './watched.mjs';

/*
 * Watches the application of argv[2] (its folders as JSON, the package `plain` linked) while argv[3] edits are made, one
 * after the other: to an exposed module, a shared package, its package.json and the one of the application. Says as JSON
 * what memory was in use, in bytes, after every argv[4] edits.
 */
const place = JSON.parse(process.argv[2]);
const [count, every] = process.argv.slice(3).map(Number);

/** What each kind of edit writes, and the text that is emitted then. */
const kinds = [
  (at) => ({
    file: 'src/widget.js',
    content: `export const widget = 'widget ${at}';\nexport { value } from 'plain';\n`,
    shows: `widget ${at}'`,
  }),
  (at) => ({
    file: 'packages/plain/index.js',
    content: `export const value = 'plain ${at}';\n`,
    shows: `plain ${at}'`,
  }),
  (at) => ({
    file: 'packages/plain/package.json',
    content: packageJson('plain', `1.0.${at}`),
    shows: `"1.0.${at}"`,
  }),
  (at) => ({
    file: 'package.json',
    content: packageJson('app', '1.0.0', { plain: `^1.0.0 || ${100 + at}`, useful: '^2.0.0' }),
    shows: `^1.0.0 || ${100 + at}"`,
  }),
];

const emitted = async (text) => Object.values(await readFiles(place.output)).some((content) => content.includes(text));
const memory = () => {
  globalThis.gc();
  globalThis.gc();
  return { rss: process.memoryUsage.rss(), heap: process.memoryUsage().heapUsed };
};

const watching = watch(place);
await watching.until(() => emitted("widget 0'"));
const used = [];
for (let at = 1; at <= count; at++) {
  const { file, content, shows } = kinds[at % kinds.length](at);
  const done = watching.until(() => emitted(shows));
  // Whole at once: a build may begin between the opening and the writing of a file.
  await writeFile(join(place.folder, 'edit'), content);
  await rename(join(place.folder, 'edit'), join(place.app, file));
  await done;
  if (at % every === 0) used.push(memory());
}
await watching.close();
process.stdout.write(`${JSON.stringify(used)}\n`);
