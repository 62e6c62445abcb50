import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The compiler of an application, as its package.json names it. */
export interface HostCompiler {
  /** `tsc`, or `vue-tsc` where that is a dependency. */
  name: string;
  /** Its program, which Node runs. */
  program: string;
}

/** What a compiler has printed, and whether it was ended before it was done. */
export interface Compiled {
  out: string;
  ended: boolean;
}

/** More than any compiler prints that a user reads. */
const MAX_OUTPUT = 16 * 1024 * 1024;

/** Compilers that know more than TypeScript, before the one that everybody has. */
const COMPILERS: readonly { package: string; name: string }[] = [
  { package: 'vue-tsc', name: 'vue-tsc' },
  { package: 'typescript', name: 'tsc' },
];

/** Finds the compiler that is installed for an application. Never throws. */
export async function findCompiler(folder: string): Promise<HostCompiler | undefined> {
  const require = createRequire(join(folder, 'package.json'));
  const named = await dependencies(folder);
  for (const { package: name, name: program } of COMPILERS) {
    if (name !== 'typescript' && !named.has(name)) continue;
    try {
      const file = require.resolve(`${name}/package.json`);
      const { bin } = JSON.parse(await readFile(file, 'utf8')) as { bin?: string | Record<string, string> };
      const path = typeof bin === 'string' ? bin : bin?.[program];
      if (path) return { name: program, program: join(dirname(file), path) };
    } catch {
      // Not installed.
    }
  }
  return undefined;
}

/** Runs a compiler to its end, in a process of its own. Never rejects: what goes wrong, it prints. */
export function runCompiler(
  { program }: HostCompiler,
  args: readonly string[],
  folder: string,
  signal?: AbortSignal,
): Promise<Compiled> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_OUTPUT) chunks.push(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (ended: boolean) => resolve({ out: Buffer.concat(chunks).toString('utf8'), ended });
    child.on('error', () => end(true));
    child.on('close', (code) => end(code === null));
  });
}

async function dependencies(folder: string): Promise<Set<string>> {
  try {
    const { dependencies, devDependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
  } catch {
    return new Set();
  }
}
