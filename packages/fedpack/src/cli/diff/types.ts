import { relative, sep } from 'node:path';
import type { Diagnostic, TypeError as Misuse } from '../../binding/native-types.js';
import { consumeTypes, readManifest, typeErrors } from '../../binding/tools.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { withoutCredentials } from '../../remote/source.js';
import { compareTypes, type ReleasedTypes } from '../../types/check/compare.js';
import { fetchArchive } from '../../types/consume/fetch-archive.js';
import { locate } from '../../types/consume/locate.js';
import type { TypesSource } from '../../types/consume/sources.js';
import { existingFolder } from '../existing-folder.js';
import { loadApps } from '../lock/apps.js';
import { type TypesTarget, typesTargets } from '../types/targets.js';
import type { Side } from './side.js';

/** One side: what it is, and the URL or file that it was asked for by. */
export interface Given {
  side: Side;
  source: string;
}

/**
 * Compiles the apps of a workspace that use the remote against its types before and after, and says which uses no longer fit. Of a lock
 * entry, the types are not at hand, and a release may have none: any use fits them.
 *
 * @throws FedpackError where nobody can tell
 */
export async function typeDifferences(old: Given, now: Given, cwd: string): Promise<Diagnostic[]> {
  const { root, apps } = await loadApps(await existingFolder(cwd));
  const name = nameOf(now.side);
  const isMeant = (source: TypesSource) =>
    source.name === name || source.alias === name || [old, now].some((given) => isAt(source, given));
  const errors: Misuse[] = [];
  let hosts = 0;
  for (const target of await typesTargets(root, apps)) {
    for (const { alias } of target.sources.filter(isMeant)) {
      hosts += 1;
      errors.push(...(await misuses(target, alias, old, now, root)));
    }
  }
  if (hosts === 0) throw new FedpackError(printable(`no app here has ${name} as a remote: choose a folder with --cwd`));
  const made = typeErrors({ errors, warn: false });
  if ('problem' in made) throw new FedpackError(made.problem);
  return made.diagnostics;
}

async function misuses(target: TypesTarget, alias: string, old: Given, now: Given, root: string): Promise<Misuse[]> {
  const { settings } = target;
  const [before, after] = await Promise.all([typesBefore(old, alias, target), typesOf(now, alias, target)]);
  const host = {
    folder: settings.base,
    tsconfig: settings.tsconfig,
    types: settings.folder,
    remotes: [{ alias, release: after.release }],
  };
  const compared = await compareTypes(host, alias, { old: before.types, now: after.types }, root);
  if ('errors' in compared) return compared.errors;
  const app = relative(root, settings.base).replaceAll(sep, '/') || '.';
  throw new FedpackError(printable(`${app} cannot be type-checked: ${compared.problem}`));
}

interface Released {
  types: ReleasedTypes;
  release: string | undefined;
}

async function typesBefore(given: Given, alias: string, target: TypesTarget): Promise<Released> {
  const located = 'text' in given.side ? locate(given.side.text, given.source, process.cwd()) : undefined;
  const hasNone = !located || ('problem' in located && located.none);
  return hasNone ? { types: 'any', release: undefined } : typesOf(given, alias, target);
}

async function typesOf({ side, source }: Given, alias: string, { settings }: TypesTarget): Promise<Released> {
  if (!('text' in side)) throw new FedpackError(printable(`${side.source}: a lock entry has no types`));
  const located = locate(side.text, source, process.cwd());
  const refused = (problem: string) => new FedpackError(printable(`${side.source}: ${problem}`));
  if ('problem' in located) throw refused(located.problem);
  const archive = await fetchArchive(located.zip, settings);
  if (archive === 'unchanged' || 'problem' in archive)
    throw refused(archive === 'unchanged' ? archive : archive.problem);
  const read = await consumeTypes(archive.bytes, { alias, exposes: located.exposes });
  if ('problem' in read) throw refused(`its archive is refused: ${read.problem}`);
  return { types: read.files, release: located.release };
}

function nameOf(side: Side): string | undefined {
  if (!('text' in side)) return side.contract.name;
  const read = readManifest({ text: side.text });
  return 'problem' in read ? undefined : read.contract.name;
}

function isAt({ manifest }: TypesSource, { source }: Given): boolean {
  return manifest !== undefined && withoutCredentials(manifest) === withoutCredentials(source);
}
