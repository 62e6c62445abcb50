import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun } from '../../support/command.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The packages that are published, by their folders. */
const FOLDERS = [
  ...readdirSync(join(ROOT, 'npm')).map((name) => `npm/${name}`),
  'packages/create-fedpack',
  'packages/fedpack',
  'packages/runtime',
  'packages/react',
];

/**
 * Packs every package as it would be published. They are taken as built, and the binding as in its place: the packages of other
 * platforms have none.
 *
 * @param {string} destination
 * @returns {Promise<Packed[]>}
 *
 * @typedef {object} Packed
 * @property {string} folder
 * @property {any} manifest
 * @property {string} file
 * @property {string} integrity
 * @property {string} shasum
 * @property {string[]} contents
 * @property {boolean} isBare whether it lacks the binding that it is for
 */
export async function packAll(destination) {
  await mustRun(ROOT, ['node', join('npm', 'binding', 'types.mjs')]);
  return Promise.all(FOLDERS.map((folder) => pack(join(ROOT, folder), destination)));
}

async function pack(folder, destination) {
  // Without scripts: `prepack` builds, and other tests may read what it would write anew.
  const command = ['npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', destination];
  const { stdout } = await mustRun(folder, command);
  const [{ filename, integrity, shasum, files }] = Object.values(JSON.parse(stdout));
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    folder,
    manifest,
    file: join(destination, filename),
    integrity,
    shasum,
    contents: files.map(({ path }) => path),
    isBare: manifest.main?.endsWith('.node') && !existsSync(join(folder, manifest.main)),
  };
}
