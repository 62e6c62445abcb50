import { relative, resolve, sep } from 'node:path';
import type { Compiler } from '@rspack/core';
import type { GenerateSettings } from './settings.js';

/** The files of a container's types, relative to the output folder. */
export interface TypesFiles {
  zip: string;
  /** Empty where there is none. */
  api: string;
  /** The folder that is in the archive. */
  folder: string;
}

/** The names that a compiler's containers have taken. */
const taken = new WeakMap<Compiler, Set<string>>();

/**
 * Names the files of a container's types. Further containers of a compiler have theirs in a folder of their own. Where `outputDir` is no part
 * of the output, the files are in the output folder itself, since nothing else is served.
 */
export function typesFiles(compiler: Compiler, settings: GenerateSettings): TypesFiles {
  const { context, outputDir, typesFolder, name, api } = settings;
  const inside = outputDir === undefined ? '' : relative(compiler.outputPath, resolve(context, outputDir));
  const base = inside.startsWith('..') ? '' : inside.replaceAll(sep, '/');
  const names = taken.get(compiler) ?? new Set();
  taken.set(compiler, names);
  const path = (folder: string) => [base, folder, typesFolder].filter((part) => part !== '').join('/');
  const folder = names.has(path('')) ? path(name.replace(/[^\p{L}\p{N}_-]/gu, '_')) : path('');
  names.add(folder);
  return { zip: `${folder}.zip`, api: api ? `${folder}.d.ts` : '', folder };
}
