/**
 * The type check of a host against what its remotes have published. In here: which errors are about remotes, and which. Not in here:
 * how types are fetched (`types/consume`), and what is said of an error, which is Rust's.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'jsonc-parser';
import type { TypeError as Misuse } from '../../binding/native-types.js';
import { findCompiler, type HostCompiler, runCompiler } from './compiler.js';
import { type CompilerError, configProblem, errorsIn, identity } from './errors.js';
import { errorsWithOthers, shownPath } from './other-types.js';

/** A host, and the remotes whose types it has. */
export interface CheckedHost {
  /** Absolute. */
  folder: string;
  /** Its configuration of TypeScript, relative to the folder. */
  tsconfig: string;
  /** The folder of types; absolute. */
  types: string;
  remotes: readonly { alias: string; release: string | undefined }[];
}

/** The uses that do not fit, or why nobody can tell. */
export type Checked = { errors: Misuse[] } | { problem: string };

/**
 * Compiles a host with its own compiler, in processes beside this one, and takes the errors that come from the types of remotes. Never
 * rejects.
 *
 * @param root absolute; paths in the result are relative to it
 */
export async function checkTypes(host: CheckedHost, root: string, signal?: AbortSignal): Promise<Checked> {
  const compiler = await findCompiler(host.folder);
  if (!compiler) return { problem: 'TypeScript is not installed' };
  const found: Misuse[] = [];
  for (const tsconfig of await projectsOf(resolve(host.folder, host.tsconfig))) {
    const errors = await errorsOf(compiler, host, tsconfig, signal);
    if ('problem' in errors) return errors;
    for (const error of errors) found.push(await attributed(error, host, root));
  }
  return { errors: found };
}

async function errorsOf(
  compiler: HostCompiler,
  { folder, types, remotes }: CheckedHost,
  tsconfig: string,
  signal: AbortSignal | undefined,
): Promise<CompilerError[] | { problem: string }> {
  const { out, ended } = await runCompiler(compiler, ['-p', tsconfig, '--noEmit', '--pretty', 'false'], folder, signal);
  if (ended) return { problem: `${compiler.name} was ended` };
  const problem = configProblem(out);
  if (problem) return { problem: `${compiler.name}: ${problem}` };
  const errors = errorsIn(out, folder);
  if (errors.length === 0) return [];
  const others = new Map(remotes.map(({ alias }) => [alias, 'any' as const]));
  const untyped = await errorsWithOthers(compiler, { folder, tsconfig, types, others }, signal);
  if (!untyped) return { problem: `${compiler.name} does not tell which errors are about remotes` };
  const without = new Set(untyped.map(identity));
  return errors.filter((error) => !without.has(identity(error)));
}

/** A configuration that only refers to others has no files of its own. */
export async function projectsOf(tsconfig: string): Promise<string[]> {
  const config = parse(await readFile(tsconfig, 'utf8').catch(() => ''), [], { allowTrailingComma: true });
  const { files, references } = typeof config === 'object' && config !== null ? config : {};
  const others = Array.isArray(references) && Array.isArray(files) && files.length === 0 ? references : [];
  const paths = others.flatMap(({ path }) => (typeof path === 'string' ? resolve(dirname(tsconfig), path) : []));
  return paths.length > 0
    ? paths.map((path) => (path.endsWith('.json') ? path : join(path, 'tsconfig.json')))
    : [tsconfig];
}

/** Says which remotes a use is of: those that its file asks for, or any of them. */
export async function attributed(error: CompilerError, { remotes }: CheckedHost, root: string): Promise<Misuse> {
  const text = await readFile(error.file, 'utf8').catch(() => '');
  const asked = remotes.filter(({ alias }) => asksFor(text, alias));
  const meant = asked.length > 1 ? asked.filter(({ alias }) => error.message.includes(`${alias}/`)) : asked;
  const [chosen] = [meant, asked, remotes].filter((some) => some.length > 0);
  return {
    file: shownPath(error.file, root),
    line: error.line,
    column: error.column,
    code: error.code,
    message: error.message,
    remotes: (chosen ?? []).map(({ alias }) => alias),
    releases: (chosen ?? []).flatMap(({ release }) => release ?? []),
  };
}

/** Whether a text has a request for a module of a remote. */
function asksFor(text: string, alias: string): boolean {
  for (const quote of ['"', "'", '`']) {
    if (text.includes(`${quote}${alias}/`) || text.includes(`${quote}${alias}${quote}`)) return true;
  }
  return false;
}
