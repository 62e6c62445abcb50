import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type HostCompiler, runCompiler } from './compiler.js';
import { type CompilerError, configProblem, errorsIn } from './errors.js';

/** A host, and where it has the types of its remotes. */
export interface OtherTypes {
  /** Absolute. */
  folder: string;
  /** Its configuration of TypeScript; absolute. */
  tsconfig: string;
  /** The folder of types; absolute. */
  types: string;
  /** Remotes that are to have other types: those in a folder, or none at all, so that their modules can be anything. */
  others: ReadonlyMap<string, { folder: string } | 'any'>;
}

/**
 * The errors that a host has when some of its remotes have other types. Those that it has only with its own are about these.
 *
 * @returns undefined where that can't be found out
 */
export async function errorsWithOthers(
  compiler: HostCompiler,
  host: OtherTypes,
  signal?: AbortSignal,
): Promise<CompilerError[] | undefined> {
  const shown = await runCompiler(compiler, ['-p', host.tsconfig, '--showConfig'], host.folder, signal);
  const config = parsed(shown.out);
  if (!config) return undefined;
  const name = createHash('sha256').update(host.tsconfig).digest('hex').slice(0, 16);
  const made = join(host.folder, 'node_modules/.cache/fedpack/check', `${name}-${randomUUID()}`);
  try {
    await mkdir(made, { recursive: true });
    const untyped = [...host.others].flatMap(([alias, other]) => (other === 'any' ? [alias, `${alias}/*`] : []));
    await writeFile(join(made, 'remotes.d.ts'), untyped.map(declared).join(''));
    await writeFile(join(made, 'tsconfig.json'), JSON.stringify(configFor(config, host)));
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

function configFor({ compilerOptions = {}, files = [] }: ShownConfig, { tsconfig, types, others }: OtherTypes) {
  const start = dirname(tsconfig);
  const base = resolve(start, compilerOptions.baseUrl ?? '');
  const isType = (file: string) => file === types || file.startsWith(types + sep);
  const paths: Record<string, string[]> = {};
  for (const [key, targets] of Object.entries(compilerOptions.paths ?? {})) {
    paths[key] = targets.map((target) => resolve(base, target));
  }
  for (const [alias, other] of others) {
    // A path that leads nowhere: the pattern of all remotes would lead to the types that are there.
    const folder = other === 'any' ? join(dirname(types), '.fedpack-none') : other.folder;
    paths[`${alias}/*`] = [join(folder, '*')];
    paths[alias] = [join(folder, 'index')];
  }
  return {
    extends: tsconfig,
    compilerOptions: { paths, composite: false, incremental: false },
    // The types of `loadRemote` are those of the modules that are asked for, wherever these are.
    files: [
      ...files.map((file) => resolve(start, file)).filter((file) => !isType(file) || isHostTypes(file, types)),
      './remotes.d.ts',
    ],
    include: [],
    references: [],
  };
}

const isHostTypes = (file: string, types: string): boolean => file === join(types, 'index.d.ts');

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
