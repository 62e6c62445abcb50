import { isInRange, parseRange } from '../plain/range';
import { isLower } from '../plain/version';
import { isLoaded, isLoadedOrLoading, markLoadedOnGet, type SharedState } from './loaded-shares';

/** The parts of a version in a share scope that the selection reads. */
interface Shared extends SharedState {
  version?: string;
  from?: string;
  /** Set once it was selected for a singleton. All copies of this runtime on a page read it. */
  [SELECTED_SINGLETON]?: true;
  /** As webpack's containers set it. */
  eager?: boolean;
  shareConfig?: { eager?: boolean };
}

/** The `shareConfig` of a consumer. */
interface ShareConfig {
  requiredVersion?: string | false;
  strictVersion?: boolean;
  singleton?: boolean;
  eager?: boolean;
}

/** Arguments of upstream's `resolveShare` hook. */
interface ResolveShareArgs {
  shareScopeMap: Record<string, Record<string, Record<string, Shared>>>;
  scope: string;
  pkgName: string;
  shareInfo: { from?: string; strategy?: string; treeShaking?: unknown; shareConfig?: ShareConfig };
  /** Has a `chunkId` if a chunk is being loaded, which can wait for a module. Initial consumes can't. */
  loadContext?: { chunkId?: unknown };
  resolver: () => { shared: Shared; useTreesShaking: boolean } | undefined;
}

type VersionEntry = [version: string, shared: Shared];

const SELECTED_SINGLETON: unique symbol = Symbol.for('fedpack.single') as never;

/**
 * A runtime plugin that selects shared versions as webpack does: the highest that satisfies the range. (Upstream takes the first
 * registered one if the highest doesn't satisfy.) `loaded-first` prefers loaded versions, and an eager consumer only gets eager or
 * loaded ones. A prerelease satisfies a range only if the range names a prerelease of the same version. Runtime plugins of the
 * application run later and can override the result.
 */
export const resolveSharePlugin = {
  name: 'fedpack-resolve-share',
  resolveShare<T extends ResolveShareArgs>(args: T): T {
    if (!args.shareInfo.treeShaking) {
      args.resolver = () => {
        const shared = selectVersion(args);
        if (!shared) {
          return undefined;
        }
        markLoadedOnGet(shared);
        return { shared, useTreesShaking: false };
      };
    }
    return args;
  },
};

/** Returns the selected version, or undefined if none satisfies. Warns if a singleton doesn't satisfy. */
export function selectVersion(
  args: Pick<ResolveShareArgs, 'shareScopeMap' | 'scope' | 'pkgName' | 'shareInfo' | 'loadContext'>,
): Shared | undefined {
  const { shareInfo, shareScopeMap, scope, pkgName, loadContext } = args;
  const shareConfig = shareInfo.shareConfig ?? {};
  const entries: VersionEntry[] = Object.entries(shareScopeMap[scope]?.[pkgName] ?? {});
  const isAvailable = loadContext?.chunkId === undefined ? isLoaded : isLoadedOrLoading;
  // An eager consumer that finds nothing uses its fallback, which is eager as well.
  const candidates = shareConfig.eager
    ? entries.filter(([, shared]) => isAvailable(shared) || isEager(shared))
    : entries;
  if (!shareConfig.singleton) {
    const satisfying = candidates.filter(([version]) => satisfies(version, shareConfig));
    return withVersion(pickVersion(satisfying, shareInfo.strategy === 'loaded-first'));
  }
  const singleton = pickVersion(candidates, true);
  if (singleton) {
    singleton[1][SELECTED_SINGLETON] = true;
    if (!satisfies(singleton[0], shareConfig)) {
      reportUnsatisfied(singleton, args, shareConfig);
    }
  }
  return withVersion(singleton);
}

/** Sets `version`, which upstream reads: webpack's containers only have it as the key. */
function withVersion(entry: VersionEntry | undefined): Shared | undefined {
  if (entry && entry[1].version === undefined && Object.isExtensible(entry[1])) {
    entry[1].version = entry[0];
  }
  return entry?.[1];
}

/** The version that a singleton would get: the loaded one, or else the highest. */
export const preferredVersion = (versions: Record<string, Shared>): string | undefined =>
  pickVersion(Object.entries(versions), true)?.[0];

/**
 * Picks the highest version.
 *
 * @param preferLoaded whether a version that is loaded or loading wins over a higher one. If there are several, as not all consumers
 *   declare the module as a singleton, the one that was selected for a singleton wins
 */
function pickVersion(candidates: VersionEntry[], preferLoaded: boolean): VersionEntry | undefined {
  const inUse = preferLoaded ? candidates.filter(([, shared]) => isLoadedOrLoading(shared)) : [];
  const singleton = inUse.find(([, shared]) => shared[SELECTED_SINGLETON]);
  return singleton ?? highestVersion(inUse.length > 0 ? inUse : candidates);
}

const highestVersion = (candidates: VersionEntry[]) =>
  candidates.reduce<VersionEntry | undefined>(
    (selected, entry) => (!selected || isLower(selected[0], entry[0]) ? entry : selected),
    undefined,
  );

const isEager = (shared: Shared) => Boolean(shared.eager || shared.shareConfig?.eager);

const satisfies = (version: string, { requiredVersion }: ShareConfig) =>
  !requiredVersion || isInRange(parseRange(requiredVersion), version);

/** Warns, or throws with `strictVersion`, with upstream's message. */
function reportUnsatisfied(
  [version, { from }]: VersionEntry,
  { pkgName, shareInfo }: Pick<ResolveShareArgs, 'pkgName' | 'shareInfo'>,
  shareConfig: ShareConfig,
): void {
  const prefix = '[ Federation Runtime ]';
  const message =
    `Version ${version} from ${from} of shared singleton module ${pkgName} does not satisfy the requirement of ` +
    `${shareInfo.from} which needs ${shareConfig.requiredVersion})`;
  if (shareConfig.strictVersion) {
    throw new Error(`${prefix}: ${message}`);
  }
  console.warn(prefix, message);
}
