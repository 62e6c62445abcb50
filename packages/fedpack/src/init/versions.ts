import { major, minVersion, satisfies, subset, valid, validRange } from 'semver';
import manifest from '../../package.json' with { type: 'json' };

/** A package whose version has to fit fedpack's binding. */
export interface Fitting {
  name: string;
  /** The versions that fit. */
  range: string;
  /** The one that projects get. */
  version: string;
}

const { '@rsbuild/core': RSBUILD, '@rspack/core': RSPACK } = manifest.peerDependencies;

export const RSBUILD_CORE: Fitting = fitting('@rsbuild/core', RSBUILD);
export const RSPACK_CORE: Fitting = fitting('@rspack/core', RSPACK);

function fitting(name: string, range: string): Fitting {
  return { name, range, version: minVersion(range)?.version ?? range };
}

/**
 * What is to be done about a package: nothing; to pin it to what fits; or nothing that could be done for its user, as its version is
 * another major one.
 */
export type Verdict = { kind: 'fits' } | { kind: 'pin'; found: string } | { kind: 'stop'; found: string };

/**
 * Compares a project's version with what fits. A range fits only if the newest version of it does: the next install may bring that.
 *
 * @param declared what package.json says
 * @param installed the version in node_modules
 */
export function compare(
  { range, version }: Fitting,
  declared: string | undefined,
  installed: string | undefined,
): Verdict {
  const found = valid(installed ?? null) ?? declared;
  if (found === undefined) return { kind: 'fits' };
  const isInstalledFine = installed === undefined || satisfies(installed, range);
  const isDeclaredFine = declared === undefined || isSubset(declared, range, installed);
  if (isInstalledFine && isDeclaredFine) return { kind: 'fits' };
  const shown = isInstalledFine ? (declared ?? found) : found;
  const lowest = valid(installed ?? null) ?? (validRange(found) ? minVersion(found)?.version : undefined);
  // A tag, or `*`, says nothing of what a project is written for.
  const isOther = lowest !== undefined && declared !== '*' && major(lowest) !== major(version);
  return { kind: isOther ? 'stop' : 'pin', found: shown };
}

function isSubset(declared: string, range: string, installed: string | undefined): boolean {
  // `catalog:` and `workspace:*` are decided elsewhere: what is installed tells.
  if (validRange(declared) === null) return installed !== undefined && declared.includes(':');
  return subset(declared, range);
}
