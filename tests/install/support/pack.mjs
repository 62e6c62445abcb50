import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun } from '../../support/command.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The packages that are published, by their folders. */
const FOLDERS = [
  'npm/binding',
  'npm/linux-x64-gnu',
  'packages/create-fedpack',
  'packages/fedpack',
  'packages/runtime',
  'packages/react',
];

/**
 * Packs every package as it would be published. They are taken as built, and the binding as in its place.
 *
 * @param {string} destination
 * @returns {Promise<{ folder: string, manifest: object, file: string, integrity: string, shasum: string, contents: string[] }[]>}
 */
export async function packAll(destination) {
  await mustRun(ROOT, ['node', join('npm', 'binding', 'types.mjs')]);
  const packages = [];
  for (const folder of FOLDERS) {
    // Without scripts: `prepack` builds, and other tests may read what it would write anew.
    const command = ['npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', destination];
    const { stdout } = await mustRun(join(ROOT, folder), command);
    const [{ filename, integrity, shasum, files }] = Object.values(JSON.parse(stdout));
    packages.push({
      folder: join(ROOT, folder),
      manifest: JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')),
      file: join(destination, filename),
      integrity,
      shasum,
      contents: files.map(({ path }) => path),
    });
  }
  return packages;
}
