import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { parse } from 'yaml';
import { FedpackError } from '../error.js';
import { type PackageJson, readPackageJson } from './package-json.js';

/** The packages that are looked at together. */
export interface Workspace {
  /** Absolute. */
  root: string;
  /** By folder; the root is the first. */
  packages: WorkspacePackage[];
  /** Whether the root says which folders its packages are in; else it is the only one. */
  isListed: boolean;
}

export interface WorkspacePackage {
  /** Relative to the root, with `/`; '' for the root. */
  folder: string;
  /** The name in package.json, else the folder. */
  name: string;
  json: PackageJson;
}

/**
 * The workspace of npm, pnpm or yarn that a folder lies in; where it lies in none, the package alone.
 *
 * @throws FedpackError where there is no package at all, or a file that says what the workspace is cannot be read
 */
export async function findWorkspace(folder: string): Promise<Workspace> {
  const start = resolve(folder);
  let nearest: Workspace | undefined;
  for (const root of upward(start)) {
    const json = await readPackageJson(root);
    const patterns = await patternsOf(root, json);
    if (!json && !patterns) continue;
    if (!patterns) {
      nearest ??= { root, packages: [packageOf('', json ?? {}, root)], isListed: false };
      continue;
    }
    const packages = await findPackages(root, json ?? {}, patterns);
    const own = nearest?.root ?? root;
    if (packages.some((one) => join(root, one.folder) === own || join(root, one.folder) === `${own}${sep}`)) {
      return { root, packages, isListed: true };
    }
  }
  if (nearest) return nearest;
  throw new FedpackError(`no package.json in ${start} or above; name the folder of the workspace`);
}

function* upward(folder: string): Generator<string> {
  yield folder;
  const parent = dirname(folder);
  if (parent !== folder) yield* upward(parent);
}

/** The globs of the packages; undefined where this is no root of a workspace. */
async function patternsOf(root: string, json: PackageJson | undefined): Promise<string[] | undefined> {
  const file = join(root, 'pnpm-workspace.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const pnpm = text === undefined ? undefined : strings(parsed(text, file)?.packages);
  if (pnpm) return pnpm;
  const { workspaces } = json ?? {};
  return strings(workspaces) ?? strings((workspaces as { packages?: unknown } | undefined)?.packages);
}

function parsed(text: string, file: string): { packages?: unknown } | null {
  try {
    return parse(text);
  } catch (error) {
    throw new FedpackError(`${file} is not YAML: ${(error as Error).message.split('\n', 1)[0]}`);
  }
}

async function findPackages(root: string, json: PackageJson, patterns: readonly string[]): Promise<WorkspacePackage[]> {
  const isNegated = (pattern: string) => pattern.startsWith('!');
  const files = await glob(patterns.filter((pattern) => !isNegated(pattern)).map(packageFiles), {
    cwd: root,
    ignore: ['**/node_modules/**', ...patterns.filter(isNegated).map((pattern) => packageFiles(pattern.slice(1)))],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const folders = new Set(files.map((file) => dirname(file).split(sep).join('/')));
  folders.delete('.');
  const packages = await Promise.all(
    [...folders]
      .sort()
      .map(async (folder) => packageOf(folder, (await readPackageJson(join(root, folder))) ?? {}, root)),
  );
  return [packageOf('', json, root), ...packages];
}

/** `./packages/*` → `packages/*` + `/package.json` */
function packageFiles(pattern: string): string {
  return `${pattern.replace(/^\.\//, '').replace(/\/+$/, '')}/package.json`;
}

function packageOf(folder: string, json: PackageJson, root: string): WorkspacePackage {
  const name = json.name || folder || relative(dirname(root), root) || root;
  return { folder, name, json };
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
