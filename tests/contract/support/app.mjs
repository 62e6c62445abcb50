import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../support/compiler.mjs';
import { layOut } from '../../support/folder.mjs';

const FILES = { 'package.json': { name: 'ui', version: '1.0.0' }, 'src/index.js': 'export {};\n' };

/**
 * Builds a remote in a folder of its own, which goes with the test.
 *
 * @param {import('node:test').TestContext} t
 * @param {Record<string, string | object>} files
 * @param {object | object[]} options of one plugin, or of several
 * @param {object} [more] options of Rspack
 * @returns {Promise<{dist: string, manifest: object, stats: object, errors: object[], warnings: object[], read(file: string): Promise<Buffer>, json(file: string): Promise<object>}>}
 */
export async function buildRemote(t, files, options, more = {}) {
  const app = await layOut({ ...FILES, ...files });
  t.after(app.remove);
  const dist = join(app.folder, 'dist');
  const parts = [options].flat().map((part) => ({ name: 'ui', filename: 'remoteEntry.js', ...part }));
  const { errors, warnings } = await build(app.folder, dist, parts, { entry: './src/index.js', ...more });
  const read = (file) => readFile(join(dist, file));
  const json = async (file) => JSON.parse(await read(file));
  const folder = parts[0].manifest?.filePath ?? '';
  const [manifest, stats] = await Promise.all(
    ['mf-manifest.json', 'mf-stats.json'].map((name) => json(join(folder, name)).catch(() => undefined)),
  );
  return { dist, manifest, stats, errors, warnings, read, json };
}

/** Every file that a row of `exposes` or `shared` lists. */
export function filesOf({ assets: { js, css } }) {
  return [...js.sync, ...js.async, ...css.sync, ...css.async];
}
