import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { constants } from '../prebuilt/constants.mjs';
import { loadAddedModules } from '../src/embed/load-added-modules';
import type { Start } from '../src/embed/start';

const require = createRequire(import.meta.url);

/** What a build with hot updates defines. */
export const ofHotBuild: unknown[] = constants.map((name) =>
  name === 'FEDERATION_LOAD_ADDED' ? loadAddedModules : undefined,
);

/**
 * The start of a runtime.
 *
 * @param file absolute path of the runtime that builds compile, or of a prebuilt one
 * @param constants what the build has defined, for a prebuilt one
 */
export async function load(file: string, constants: unknown[] = []): Promise<Start> {
  if (!file.includes('prebuilt')) return ((await import(pathToFileURL(file).href)) as { start: Start }).start;
  const create = require(file) as (...constants: unknown[]) => { start: Start };
  return create(...constants).start;
}
