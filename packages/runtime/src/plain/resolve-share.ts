import { isLoadedOrLoading } from '../embed/loaded-shares';
import type { ConsumeRow } from '../embed/types';
import { isInRange, parseRange, printRange } from './range';
import type { SharedVersion, ShareScope } from './share-scope';
import { isLower } from './version';

type Versions = Record<string, SharedVersion>;

/** A version of the scope, or the build's fallback. Undefined if there is neither. */
export type Choice = SharedVersion | 'fallback' | undefined;

/**
 * Selects the version for an import of a shared module.
 *
 * @param scopeName for messages
 * @param eagerOnly whether only eager versions count
 * @param canWait whether versions that are loading count as well
 * @throws Error with `strictVersion`, if no version satisfies
 */
export function selectVersion(
  row: ConsumeRow,
  scope: ShareScope | undefined,
  scopeName: string,
  eagerOnly: boolean,
  canWait = false,
): Choice {
  const { shareKey, singleton, strictVersion } = row;
  const versions = hasKey(scope, shareKey) ? scope[shareKey] : undefined;
  if (!versions) {
    return row.fallback && 'fallback';
  }
  const isCandidate = (shared: SharedVersion) => !eagerOnly || shared.eager || (canWait && isLoadedOrLoading(shared));
  const candidates = Object.keys(versions).filter((version) => isCandidate(versions[version] as SharedVersion));
  const range = row.requiredVersion === '*' ? undefined : parseRange(row.requiredVersion);
  const satisfies = (version: string) => !range || isInRange(range, version);
  if (singleton) {
    const version = loadedOrHighest(candidates, versions);
    if (version !== undefined && range && !satisfies(version)) {
      reportUnsatisfied(
        strictVersion,
        `Unsatisfied version ${version} from ${versions[version]?.from} of shared singleton module ${shareKey} (required ${printRange(range)})`,
      );
    }
    return toChoice(versions, version, row);
  }
  const version = highest(candidates.filter(satisfies));
  if (version !== undefined || !range) return toChoice(versions, version, row);
  if (strictVersion && row.fallback) return 'fallback';
  const available = Object.keys(versions).map((name) => `${name} from ${versions[name]?.from}`);
  reportUnsatisfied(
    strictVersion,
    `No satisfying version (${printRange(range)})${eagerOnly ? ' for eager consumption' : ''} of shared module ${shareKey} found in shared scope ${scopeName}.\n` +
      `Available versions: ${available.join(', ')}`,
  );
  return toChoice(versions, highest(candidates), row);
}

/** Whether a share scope has versions of a key. */
export function hasKey(scope: ShareScope | undefined, key: string): scope is ShareScope {
  return scope !== undefined && Object.hasOwn(scope, key);
}

function reportUnsatisfied(strict: boolean, message: string): void {
  if (strict) throw new Error(message);
  console.warn(message);
}

/** Returns the version, or the fallback if none is available. */
function toChoice(versions: Versions, version: string | undefined, { fallback }: ConsumeRow): Choice {
  if (version !== undefined) return versions[version];
  return fallback ? 'fallback' : undefined;
}

function highest(versions: string[]): string | undefined {
  return versions.reduce<string | undefined>((a, b) => (a === undefined || isLower(a, b) ? b : a), undefined);
}

/** A loaded version of a singleton wins over a higher one. */
function loadedOrHighest(candidates: string[], versions: Versions): string | undefined {
  const inUse = candidates.filter((name) => isLoadedOrLoading(versions[name] ?? {}));
  return highest(inUse.length > 0 ? inUse : candidates);
}
