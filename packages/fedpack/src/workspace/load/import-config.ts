import { readFile } from 'node:fs/promises';
import { createJiti } from 'jiti';
import { compileConfig } from './compile-config.js';

/**
 * The default export of a configuration file in any of the languages that configurations are written in.
 *
 * @throws whatever the file throws
 */
export async function importConfig(file: string): Promise<unknown> {
  if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'));
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    interopDefault: true,
    // Others that use jiti keep what their Babel made of the same files in that cache.
    fsCache: false,
    transform: compileConfig,
  });
  return jiti.import(file, { default: true });
}
