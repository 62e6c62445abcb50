import { existsSync } from 'node:fs';
import { access, mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hostTypesText } from '../../binding/tools.js';
import { replaceFile } from '../../files/replace.js';

/** The packages of upstream and of fedpack that can have types of remotes. */
const PACKAGES = [
  '@module-federation/runtime',
  '@module-federation/enhanced/runtime',
  '@module-federation/runtime-tools',
  '@fedpack/runtime',
  '@fedpack/react',
];

/** The file in a remote's folder that gives `loadRemote` its types. */
const API_TYPES = 'apis.d.ts';

/**
 * Writes the file that gives `loadRemote`, and `RemoteComponent` of `@fedpack/react`, the types of all remotes whose folders are there. It stays as it is where nothing differs.
 *
 * @param top the folder of types
 * @param base the folder of the application
 * @param runtimes further packages
 * @returns whether it was written
 * @throws what the file system says
 */
export async function writeHostTypes(top: string, base: string, runtimes: readonly string[]): Promise<boolean> {
  // Of a package that isn't there, TypeScript would say so.
  const installed = PACKAGES.filter((name) => isInstalled(name, base));
  const made = hostTypesText({ aliases: await typedRemotes(top), runtimes: [...new Set([...installed, ...runtimes])] });
  if ('problem' in made) throw new Error(made.problem);
  const file = join(top, 'index.d.ts');
  const old = await readFile(file, 'utf8').catch(() => undefined);
  if (old === made.text) return false;
  await mkdir(top, { recursive: true });
  await replaceFile(file, made.text);
  return true;
}

/** Whether a package can be imported in a folder: it lies there or above, or Node finds it in other ways. */
function isInstalled(name: string, folder: string): boolean {
  const file = `${/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]}/package.json`;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules', file))) return true;
    if (at === dirname(at)) break;
  }
  try {
    createRequire(join(folder, 'package.json')).resolve(file);
    return true;
  } catch {
    return false;
  }
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
