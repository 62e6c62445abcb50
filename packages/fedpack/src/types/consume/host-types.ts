import { access, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostTypesText } from '../../binding/tools.js';
import { replaceFile } from '../../files/replace.js';

/** The packages of upstream that have a `loadRemote`, and fedpack's. */
const RUNTIMES = [
  '@module-federation/runtime',
  '@module-federation/enhanced/runtime',
  '@module-federation/runtime-tools',
  '@fedpack/runtime',
];

/** The file in a remote's folder that gives `loadRemote` its types. */
const API_TYPES = 'apis.d.ts';

/**
 * Writes the file that gives `loadRemote` the types of all remotes whose folders are there. It stays as it is where nothing differs.
 *
 * @param top the folder of types
 * @returns whether it was written
 * @throws what the file system says
 */
export async function writeHostTypes(top: string, runtimes: readonly string[]): Promise<boolean> {
  const made = hostTypesText({ aliases: await typedRemotes(top), runtimes: [...new Set([...RUNTIMES, ...runtimes])] });
  if ('problem' in made) throw new Error(made.problem);
  const file = join(top, 'index.d.ts');
  const old = await readFile(file, 'utf8').catch(() => undefined);
  if (old === made.text) return false;
  await mkdir(top, { recursive: true });
  await replaceFile(file, made.text);
  return true;
}

/** The remotes that have API types, also those of other builds of the application. A scope has folders of its own. */
async function typedRemotes(top: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (name: string, depth: number): Promise<void> => {
    const isTyped = await access(join(top, name, API_TYPES)).then(
      () => true,
      () => false,
    );
    if (isTyped) found.push(name);
    else if (depth > 0) {
      for (const inner of await foldersIn(join(top, name))) await look(`${name}/${inner}`, depth - 1);
    }
  };
  for (const name of await foldersIn(top)) await look(name, 2);
  return found.sort();
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
}
