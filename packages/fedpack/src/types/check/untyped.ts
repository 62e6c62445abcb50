import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type HostCompiler, runCompiler } from './compiler.js';
import { type CompilerError, configProblem, errorsIn } from './errors.js';

/** A host, and where it has the types of its remotes. */
export interface Untyped {
  /** Absolute. */
  folder: string;
  /** Its configuration of TypeScript; absolute. */
  tsconfig: string;
  /** The folder of types; absolute. */
  types: string;
  aliases: readonly string[];
}

/**
 * The errors that a host has when its remotes have no types: those that it has only with them are about the types. Modules of remotes
 * can be anything then.
 *
 * @returns undefined where that can't be found out
 */
export async function errorsWithoutTypes(
  compiler: HostCompiler,
  host: Untyped,
  signal?: AbortSignal,
): Promise<CompilerError[] | undefined> {
  const shown = await runCompiler(compiler, ['-p', host.tsconfig, '--showConfig'], host.folder, signal);
  const config = parsed(shown.out);
  if (!config) return undefined;
  const name = createHash('sha256').update(host.tsconfig).digest('hex').slice(0, 16);
  const made = join(host.folder, 'node_modules/.cache/fedpack/check', `${name}-${randomUUID()}`);
  try {
    await mkdir(made, { recursive: true });
    const modules = host.aliases.map((alias) => [alias, `${alias}/*`].map(declared).join('')).join('');
    await writeFile(join(made, 'remotes.d.ts'), modules);
    await writeFile(join(made, 'tsconfig.json'), JSON.stringify(configWithout(config, host)));
    const args = ['-p', join(made, 'tsconfig.json'), '--noEmit', '--pretty', 'false'];
    const { out, ended } = await runCompiler(compiler, args, host.folder, signal);
    return ended || configProblem(out) ? undefined : errorsIn(out, host.folder);
  } catch {
    return undefined;
  } finally {
    await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
}

interface ShownConfig {
  compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> };
  files?: string[];
}

function configWithout({ compilerOptions = {}, files = [] }: ShownConfig, { tsconfig, types }: Untyped) {
  const start = dirname(tsconfig);
  const base = resolve(start, compilerOptions.baseUrl ?? '');
  const isType = (file: string) => file === types || file.startsWith(types + sep);
  const kept = (targets: string[]) =>
    targets.map((target) => resolve(base, target)).filter((target) => !isType(target));
  const paths = Object.entries(compilerOptions.paths ?? {}).flatMap(([key, targets]): [string, string[]][] => {
    const left = kept(targets);
    return left.length > 0 ? [[key, left]] : [];
  });
  return {
    extends: tsconfig,
    compilerOptions: { paths: Object.fromEntries(paths), composite: false, incremental: false },
    files: [...files.map((file) => resolve(start, file)).filter((file) => !isType(file)), './remotes.d.ts'],
    include: [],
    references: [],
  };
}

const declared = (module: string): string => `declare module ${JSON.stringify(module)};\n`;

function parsed(text: string): ShownConfig | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A path as messages have it. */
export function shownPath(file: string, root: string): string {
  return relative(root, file).replaceAll(sep, '/');
}
