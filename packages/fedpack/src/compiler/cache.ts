import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Compiler } from '@rspack/core';
import { VERSION } from '../identity.js';

/** The end that is added to a version. Each plugin of a compiler sets it anew, so that all of them count. */
const OWN_VERSION = /(?:^|-)fedpack-[0-9a-f]{16}$/;

/**
 * Puts the binding and the options into the version of a persistent cache. A cache refers to modules by the place of their
 * code in the binding, so that another build of the binding must not read it. The user's own version stays a part.
 *
 * @param parts what else the build depends on and Rspack cannot see
 */
export function versionPersistentCache(
  compiler: Compiler,
  bindingFile: string | undefined,
  parts: readonly string[],
): void {
  const { cache } = compiler.options;
  if (typeof cache !== 'object' || cache.type === 'memory') return;
  const userVersion = cache.version?.replace(OWN_VERSION, '');
  cache.version = cacheVersion(userVersion, [VERSION, ...fileMarks(bindingFile), ...parts]);
}

/** A version for everything that it is made of, in a form that fits a folder's name. */
export function cacheVersion(userVersion: string | undefined, parts: readonly string[]): string {
  const hash = createHash('sha256');
  // The length before each part keeps `['ab', 'c']` and `['a', 'bc']` apart.
  for (const part of parts) hash.update(`${part.length}:${part}`);
  const own = `fedpack-${hash.digest('hex').slice(0, 16)}`;
  return userVersion ? `${userVersion}-${own}` : own;
}

/** Size and time tell one build of the binding from the next, without reading a hundred megabytes. */
function fileMarks(file: string | undefined): string[] {
  if (!file) return [];
  const { size, mtimeMs } = statSync(file);
  return [String(size), String(mtimeMs)];
}
