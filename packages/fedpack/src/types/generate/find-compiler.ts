import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** How a compiler is started. */
export interface CompilerCommand {
  file: string;
  args: string[];
}

/** Compilers whose package has another name. */
const PACKAGES: Readonly<Record<string, string>> = { tsc: 'typescript', tspc: 'ts-patch' };

/**
 * Finds a compiler of the project's: the command of a package, or a file. Commands are run by this Node, without a shell.
 *
 * @param name `tsc`, `vue-tsc`, or a path
 * @returns undefined where it is not installed
 */
export function findCompiler(name: string, folder: string): CompilerCommand | undefined {
  if (isAbsolute(name) || /^\.\.?[\\/]/.test(name)) {
    const file = resolve(folder, name);
    return existsSync(file) ? started(file) : undefined;
  }
  const require = createRequire(join(folder, 'package.json'));
  const manifest = manifestOf(require, PACKAGES[name] ?? name);
  if (!manifest) return undefined;
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[name];
  if (typeof script !== 'string') return undefined;
  return native(manifest, name) ?? started(join(dirname(manifest), script));
}

/** From TypeScript 7 on, `tsc` is an executable. Its script would start it in a process of its own, which outlives the script. */
function native(manifest: string, name: string): CompilerCommand | undefined {
  if (name !== 'tsc') return undefined;
  try {
    const platform = createRequire(manifest).resolve(
      `@typescript/typescript-${process.platform}-${process.arch}/package.json`,
    );
    // A folder above may have that of another release.
    if (versionIn(platform) !== versionIn(manifest)) return undefined;
    const folder = dirname(platform);
    const file = join(folder, 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc');
    return existsSync(file) ? { file, args: [] } : undefined;
  } catch {
    return undefined;
  }
}

function versionIn(manifest: string): unknown {
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

function started(file: string): CompilerCommand {
  return { file: process.execPath, args: [file] };
}

function manifestOf(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(`${name}/package.json`);
  } catch {
    // `exports` may hide it, but not its folder.
    const folders = require.resolve.paths(name) ?? [];
    return folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file));
  }
}
