import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Imports a package as the code in a folder would. */
export async function importFrom<Module>(folder: string, request: string): Promise<Module> {
  const file = createRequire(join(folder, 'package.json')).resolve(request);
  return import(pathToFileURL(file).href);
}
