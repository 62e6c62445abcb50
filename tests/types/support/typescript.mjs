import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { declarationOf } from './corpus.mjs';

const require = createRequire(import.meta.url);
export const tsc = join(dirname(require.resolve('typescript/package.json')), 'lib', 'tsc.js');

/** Errors about declarations. Others don't matter to what is emitted. */
const OF_DECLARATIONS = /^(.+?)\(\d+,\d+\): error TS(9\d{3}|40\d\d|41\d\d|4094|2527|28\d\d):/;

/**
 * What TypeScript emits with `isolatedDeclarations`.
 *
 * @param {Record<string, string>} sources texts by the names of files
 * @returns {Record<string, {text: string} | {errors: string[]}>} by the same names
 */
export function emitted(sources) {
  const folder = mkdtempSync(join(tmpdir(), 'fedpack-types-'));
  try {
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
    const compilerOptions = {
      target: 'esnext',
      module: 'preserve',
      noResolve: true,
      types: [],
      lib: ['esnext', 'dom'],
      jsx: 'preserve',
      strict: true,
      declaration: true,
      isolatedDeclarations: true,
      emitDeclarationOnly: true,
      outDir: 'out',
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(sources) }));
    mkdirSync(join(folder, 'out'));
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const errors = new Map();
    for (const line of stdout.split('\n')) {
      const [, name] = OF_DECLARATIONS.exec(line) ?? [];
      if (name) errors.set(name, [...(errors.get(name) ?? []), line]);
    }
    return Object.fromEntries(Object.keys(sources).map((name) => [name, answer(name, errors, join(folder, 'out'))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function answer(name, errors, out) {
  if (errors.has(name)) return { errors: errors.get(name) };
  const file = join(out, declarationOf(name));
  return { text: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}
