import type { Change } from '../change.js';
import { type Given, isSet } from '../given.js';

/** The kind of module that Node gets. Rsbuild's default are ES modules, which Node loads from files only, and no remote from a server. */
export function nodeFormat(given: Given): Change[] {
  if (given.settings.target !== 'node' || isSet(given, 'output.module')) return [];
  const why = 'Node evaluates remotes of other servers as CommonJS';
  const format = { path: 'output.module', value: false, why };
  if (!given.isModulePackage || isSet(given, 'output.filename')) return [format];
  return [
    format,
    { path: 'output.filename.js', value: '[name].cjs', why: 'Node reads `.js` files of this package as ES modules' },
  ];
}
