import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

const MODULES = join(root, 'node_modules');
/** What a source folder has besides source. */
const NO_SOURCE = new Set(['node_modules', 'dist']);

/**
 * Copies source, so that builds leave nothing in the checkout.
 *
 * @param {string} from
 * @param {string} to
 */
export const copySource = (from, to) =>
  cp(from, to, { recursive: true, filter: (path) => !NO_SOURCE.has(basename(path)) });

/**
 * Gives a folder the packages of the checkout, and some of its own in the place of those.
 *
 * @param {string} folder
 * @param {Record<string, string>} own folders by the name of the package
 */
export async function linkModules(folder, own = {}) {
  const links = new Map();
  for (const name of await readdir(MODULES)) {
    if (name.startsWith('@')) for (const part of await readdir(join(MODULES, name))) links.set(`${name}/${part}`);
    else links.set(name);
  }
  for (const name of new Set([...links.keys(), ...Object.keys(own)])) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(own[name] ?? join(MODULES, name), link, 'junction');
  }
}

/**
 * Replaces texts of a file, each of which has to be there.
 *
 * @param {string} file
 * @param {Record<string, string>} texts what stands there, and what is to
 */
export async function replaceIn(file, texts) {
  let text = await readFile(file, 'utf8');
  for (const [before, after] of Object.entries(texts)) {
    if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
    text = text.replaceAll(before, after);
  }
  await writeFile(file, text);
}
