import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants } from '../prebuilt/constants.mjs';
import { variants } from '../prebuilt/variants.mjs';
import { loadAddedModules } from '../src/embed/load-added-modules';
import type { Start } from '../src/embed/start';

const require = createRequire(import.meta.url);

/** What a build with hot updates defines. */
export const ofHotBuild: unknown[] = constants.map((name) =>
  name === 'FEDERATION_LOAD_ADDED' ? loadAddedModules : undefined,
);

/**
 * The start of a runtime. One that takes its core from the page gets upstream's.
 *
 * @param file absolute path of the runtime that builds compile, or of a prebuilt one
 * @param constants what the build has defined, for a prebuilt one
 */
export async function load(file: string, constants: unknown[] = []): Promise<Start> {
  if (!file.includes('prebuilt')) return ((await import(pathToFileURL(file).href)) as { start: Start }).start;
  const create = require(file) as (...parameters: unknown[]) => { start: Start };
  const variant = variants.find(({ name }) => name === basename(file, '.js'));
  const core = variant?.onPageCore ? [await import('@module-federation/runtime-core')] : [];
  return create(...core, ...constants).start;
}
