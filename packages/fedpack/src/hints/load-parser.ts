import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ownRequire } from '../identity.js';

/**
 * Loads the function that reads what a module always imports. It brings a parser, which is a file of the command line, and which no build
 * loads that doesn't need it.
 */
export async function loadAlwaysImported(): Promise<(text: string) => string[]> {
  const file = join(dirname(ownRequire.resolve('fedpack/package.json')), 'dist/always-imported.js');
  const { alwaysImported } = await import(pathToFileURL(file).href);
  return alwaysImported;
}
