import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FedpackError } from '../error.js';

/** The fields of a package.json that are read. */
export interface PackageJson {
  name?: string;
  version?: string;
  scripts?: unknown;
  workspaces?: unknown;
  dependencies?: unknown;
  devDependencies?: unknown;
  peerDependencies?: unknown;
  optionalDependencies?: unknown;
}

/** In this order, of two entries for one package the first counts. */
export const DEPENDENCY_FIELDS: readonly (keyof PackageJson)[] = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

/**
 * The package.json of a folder; undefined where there is none.
 *
 * @throws FedpackError where it is no JSON
 */
export async function readPackageJson(folder: string): Promise<PackageJson | undefined> {
  const file = join(folder, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return fieldsOf(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    throw new FedpackError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

/** Everything that a package asks for: package to range. */
export function dependenciesOf(json: PackageJson): Record<string, string> {
  const found = new Map<string, string>();
  for (const field of DEPENDENCY_FIELDS) {
    const entries = Object.entries(json[field] ?? {});
    for (const [name, range] of entries) if (typeof range === 'string' && !found.has(name)) found.set(name, range);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fieldsOf(json: unknown): PackageJson {
  if (typeof json !== 'object' || json === null) return {};
  const { name, version, ...rest } = json as Record<string, unknown>;
  return {
    ...rest,
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof version === 'string' ? { version } : {}),
  };
}
