import { isClaimed } from '../embed/claims';
import type { ConsumeRow } from '../embed/types';
import { isInRange, parseRange, printRange } from './range';
import type { SharedVersion, ShareScope } from './share-scope';
import { isLower } from './version';

type Versions = Record<string, SharedVersion>;

/** What to take: a version of the scope, or the build's own copy; undefined where there is neither. */
export type Choice = SharedVersion | 'fallback' | undefined;

/**
 * Chooses what an import of a shared module gets.
 *
 * @param scopeName named in messages
 * @param eagerOnly whether only what is eager counts
 * @param canWait whether what is not eager counts as well, once somebody has asked for it
 * @throws Error with `strictVersion`, when no version fits
 */
export function chooseVersion(
  row: ConsumeRow,
  scope: ShareScope | undefined,
  scopeName: string,
  eagerOnly: boolean,
  canWait = false,
): Choice {
  const { shareKey, singleton, strictVersion } = row;
  const all = hasKey(scope, shareKey) ? scope[shareKey] : undefined;
  if (!all) {
    return row.fallback && 'fallback';
  }
  const isMeant = (offered: SharedVersion) => !eagerOnly || offered.eager || (canWait && isClaimed(offered));
  const names = Object.keys(all).filter((version) => isMeant(all[version] as SharedVersion));
  const range = row.requiredVersion === '*' ? undefined : parseRange(row.requiredVersion);
  const fits = (version: string) => !range || isInRange(range, version);
  if (singleton) {
    const version = loadedOrHighest(names, all);
    if (version !== undefined && range && !fits(version)) {
      complain(
        strictVersion,
        `Unsatisfied version ${version} from ${all[version]?.from} of shared singleton module ${shareKey} (required ${printRange(range)})`,
      );
    }
    return take(all, version, row);
  }
  const version = highest(names.filter(fits));
  if (version !== undefined || !range) return take(all, version, row);
  if (strictVersion && row.fallback) return 'fallback';
  const available = Object.keys(all).map((name) => `${name} from ${all[name]?.from}`);
  complain(
    strictVersion,
    `No satisfying version (${printRange(range)})${eagerOnly ? ' for eager consumption' : ''} of shared module ${shareKey} found in shared scope ${scopeName}.\n` +
      `Available versions: ${available.join(', ')}`,
  );
  return take(all, highest(names), row);
}

/** Whether a share scope has versions under a key. */
export function hasKey(scope: ShareScope | undefined, key: string): scope is ShareScope {
  return scope !== undefined && Object.hasOwn(scope, key);
}

function complain(strict: boolean, message: string): void {
  if (strict) throw new Error(message);
  console.warn(message);
}

/** A key with no version that can be had at once leaves the build's own copy. */
function take(versions: Versions, version: string | undefined, { fallback }: ConsumeRow): Choice {
  if (version !== undefined) return versions[version];
  return fallback ? 'fallback' : undefined;
}

function highest(versions: string[]): string | undefined {
  return versions.reduce<string | undefined>((a, b) => (a === undefined || isLower(a, b) ? b : a), undefined);
}

/** Of a singleton, a copy that is in use stays the one. */
function loadedOrHighest(names: string[], versions: Versions): string | undefined {
  const claimed = names.filter((name) => isClaimed(versions[name] ?? {}));
  return highest(claimed.length > 0 ? claimed : names);
}
