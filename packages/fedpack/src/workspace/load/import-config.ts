import { readFile } from 'node:fs/promises';
import { createJiti } from 'jiti';

/**
 * The default export of a configuration file in any of the languages that configurations are written in.
 *
 * @throws whatever the file throws
 */
export async function importConfig(file: string): Promise<unknown> {
  if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'));
  const jiti = createJiti(import.meta.url, { moduleCache: false, interopDefault: true });
  return jiti.import(file, { default: true });
}
