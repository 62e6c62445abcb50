import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { codeOf } from './code.mjs';
import { readNames } from './paths.mjs';

/**
 * @typedef {object} Module a file of a crate
 * @property {string} file relative to `src`, with `/`
 * @property {Module} [parent]
 * @property {Map<string, Module>} children
 * @property {import('./paths.mjs').Use[]} uses
 * @property {string[][]} paths
 * @property {Set<string>} defines
 */

const ROOTS = ['lib.rs', 'main.rs'];

/**
 * Reads the files of a crate as the tree of modules that they are.
 *
 * @param {string} folder the crate's `src`
 * @returns {Module[]} all of them, each after its parent
 */
export function readModules(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.rs'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const modules = new Map(
    files.map((file) => {
      const names = readNames(codeOf(readFileSync(join(folder, file), 'utf8')));
      return [placeOf(file), { file, children: new Map(), ...names }];
    }),
  );
  const places = [...modules.keys()].sort((a, b) => a.length - b.length);
  for (const place of places.filter(Boolean)) {
    const module = modules.get(place);
    const [name, ...above] = place.split('/').reverse();
    module.parent = modules.get(above.reverse().join('/'));
    module.parent?.children.set(name, module);
  }
  return places.map((place) => modules.get(place));
}

/** `facts/mod.rs` and `facts.rs` are both `facts`, the root is the empty text. */
function placeOf(file) {
  return ROOTS.includes(file) ? '' : file.replace(/(\/mod)?\.rs$/, '');
}
