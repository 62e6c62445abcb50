import { isInRange, parseRange } from '../plain/range';
import { isLower } from '../plain/version';
import { type Claimable, claimWhenLoaded, isClaimed, isReady } from './claims';

/** A version in a share scope, as far as a choice looks at it. */
interface Offered extends Claimable {
  version?: string;
  from?: string;
  /** Whether it was chosen for a singleton; copies of this runtime read it from each other. */
  [SINGLE]?: true;
  /** As webpack's containers write it. */
  eager?: boolean;
  shareConfig?: { eager?: boolean };
}

/** What a consumer asks for. */
interface Wanted {
  requiredVersion?: string | false;
  strictVersion?: boolean;
  singleton?: boolean;
  eager?: boolean;
}

/** What the upstream runtime hands over when it is about to choose. */
interface Question {
  shareScopeMap: Record<string, Record<string, Record<string, Offered>>>;
  scope: string;
  pkgName: string;
  shareInfo: { from?: string; strategy?: string; treeShaking?: unknown; shareConfig?: Wanted };
  /** Who asks. A chunk that is being loaded can wait; what runs when the build starts can't. */
  loadContext?: { chunkId?: unknown };
  resolver: () => { shared: Offered; useTreesShaking: boolean } | undefined;
}

type Offer = [version: string, offered: Offered];

const SINGLE: unique symbol = Symbol.for('fedpack.single') as never;

/**
 * A runtime plugin that chooses among shared versions as webpack does: the highest that satisfies, where the upstream
 * runtime takes the first that was registered if the highest of all does not; among those that are loaded, if there are such,
 * with `loaded-first`; and among eager ones for a consumer that is eager. A prerelease satisfies a range only if that names
 * one of the same version. Runtime plugins of the application come later and may choose otherwise.
 */
export const choicePlugin = {
  name: 'fedpack-choice',
  resolveShare<T extends Question>(question: T): T {
    if (!question.shareInfo.treeShaking) {
      question.resolver = () => {
        const shared = choose(question);
        if (!shared) {
          return undefined;
        }
        claimWhenLoaded(shared);
        return { shared, useTreesShaking: false };
      };
    }
    return question;
  },
};

/** The version that is chosen; undefined where none satisfies. Warns of a singleton that does not. */
export function choose(
  question: Pick<Question, 'shareScopeMap' | 'scope' | 'pkgName' | 'shareInfo' | 'loadContext'>,
): Offered | undefined {
  const { shareInfo, shareScopeMap, scope, pkgName, loadContext } = question;
  const wanted = shareInfo.shareConfig ?? {};
  const all: Offer[] = Object.entries(shareScopeMap[scope]?.[pkgName] ?? {});
  const isThere = loadContext?.chunkId === undefined ? isReady : isClaimed;
  // An eager consumer that finds nothing takes what its build brings along, which is eager itself.
  const offers = wanted.eager ? all.filter(([, offered]) => isThere(offered) || isEager(offered)) : all;
  if (!wanted.singleton) {
    const fits = offers.filter(([version]) => satisfies(version, wanted));
    return named(best(fits, shareInfo.strategy === 'loaded-first'));
  }
  const single = best(offers, true);
  if (single) {
    single[1][SINGLE] = true;
    if (!satisfies(single[0], wanted)) {
      complain(single, question, wanted);
    }
  }
  return named(single);
}

/** An offer with the version that it stands under: webpack's containers don't write it, and upstream reads it from there. */
function named(offer: Offer | undefined): Offered | undefined {
  if (offer && offer[1].version === undefined && Object.isExtensible(offer[1])) {
    offer[1].version = offer[0];
  }
  return offer?.[1];
}

/** The version that counts where there can be but one: the highest, or the one that is loaded. */
export const preferred = (versions: Record<string, Offered>): string | undefined =>
  best(Object.entries(versions), true)?.[0];

/**
 * The highest version.
 *
 * @param claimedFirst whether one that somebody has asked for already counts before a higher one: of several, such as where
 *   not all consumers say that it is a singleton, the one that was chosen for a singleton
 */
function best(offers: Offer[], claimedFirst: boolean): Offer | undefined {
  const claimed = claimedFirst ? offers.filter(([, offered]) => isClaimed(offered)) : [];
  const single = claimed.find(([, offered]) => offered[SINGLE]);
  return single ?? highest(claimed.length > 0 ? claimed : offers);
}

const highest = (offers: Offer[]) =>
  offers.reduce<Offer | undefined>(
    (found, offer) => (!found || isLower(found[0], offer[0]) ? offer : found),
    undefined,
  );

const isEager = (offered: Offered) => Boolean(offered.eager || offered.shareConfig?.eager);

const satisfies = (version: string, { requiredVersion }: Wanted) =>
  !requiredVersion || isInRange(parseRange(requiredVersion), version);

/** A singleton that does not satisfy is used with a warning, in the words of the upstream runtime. */
function complain(
  [version, { from }]: Offer,
  { pkgName, shareInfo }: Pick<Question, 'pkgName' | 'shareInfo'>,
  wanted: Wanted,
): void {
  const prefix = '[ Federation Runtime ]';
  const message =
    `Version ${version} from ${from} of shared singleton module ${pkgName} does not satisfy the requirement of ` +
    `${shareInfo.from} which needs ${wanted.requiredVersion})`;
  if (wanted.strictVersion) {
    throw new Error(`${prefix}: ${message}`);
  }
  console.warn(prefix, message);
}
