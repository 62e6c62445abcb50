/**
 * Imports of remotes in the sources of a workspace, and ids of their modules. In here: which files are read, and what they
 * name. Not in here: whether that is exposed, which the native side knows.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFact } from '../../binding/native-types.js';
import { parse } from '../../syntax/parse.js';
import type { Workspace, WorkspacePackage } from '../packages.js';
import { parseIds } from './ids.js';
import { parseImports } from './parse.js';
import { Position } from './position.js';
import { parseRemotes } from './remotes.js';
import { findSources } from './sources.js';

/** UTF-16 units. JSON that is longer is data, and no version config. */
const MAX_JSON = 2 ** 20;

/** Files that are read at once. */
const MAX_OPEN = 32;

/**
 * Finds what the files of a package import from remotes, sorted by file and position.
 *
 * @param names first parts of requests that mean a remote: aliases and names of containers
 * @param outputs absolute folders that builds write to
 */
export async function importsOf(
  one: WorkspacePackage,
  workspace: Workspace,
  names: ReadonlySet<string>,
  outputs: readonly string[],
): Promise<ImportFact[]> {
  const folder = join(workspace.root, one.folder);
  const others = workspace.packages.map((other) => join(workspace.root, other.folder));
  const below = [...others, ...outputs].flatMap((path) => relativeBelow(path, folder) ?? []);
  const files = await findSources(folder, below);
  const found: ImportFact[][] = [];
  const queue = files.entries();
  const worker = async () => {
    for (const [index, file] of queue) {
      const text = await readFile(join(folder, file), 'utf8').catch(() => '');
      found[index] = importsIn(one.folder ? `${one.folder}/${file}` : file, text, names);
    }
  };
  await Promise.all(Array.from({ length: MAX_OPEN }, worker));
  return found.flat();
}

/** The imports of remotes in one file, and the literals in it that may be ids of their modules. */
export function importsIn(file: string, text: string, names: ReadonlySet<string>): ImportFact[] {
  const isJson = file.endsWith('.json');
  if (isJson && text.length > MAX_JSON) return [];
  // Parsing takes a hundred times as long as looking.
  if (![...names].some((name) => text.includes(name))) return [];
  const position = new Position(text);
  // JSON is an expression: the parenthesis stands where an offset would be before the text.
  const { program } = isJson ? parse(`${file}.js`, `(${text}\n)`) : parse(file, text);
  const imports = parseImports(program);
  const imported = new Set(imports.map(({ offset }) => offset));
  const ids = parseIds(program).filter(({ offset }) => !imported.has(offset));
  const before = isJson ? 1 : 0;
  return [...imports, ...ids, ...parseRemotes(program)]
    .filter(({ request }) => isRemote(request, names))
    .sort((a, b) => a.offset - b.offset)
    .map(({ kind, request, offset, names }) => ({ kind, request, file, ...position.at(offset - before), names }));
}

/** `dashboard/App` and `@acme/ui/Button` begin with a name at a `/`. */
function isRemote(request: string, names: ReadonlySet<string>): boolean {
  for (let end = request.indexOf('/'); end !== -1; end = request.indexOf('/', end + 1)) {
    if (names.has(request.slice(0, end))) return true;
  }
  return names.has(request);
}

function relativeBelow(path: string, folder: string): string | undefined {
  const start = `${folder}/`.replaceAll('\\', '/').replace(/\/+$/, '/');
  const normal = path.replaceAll('\\', '/').replace(/\/+$/, '');
  return normal.startsWith(start) ? normal.slice(start.length) : undefined;
}
