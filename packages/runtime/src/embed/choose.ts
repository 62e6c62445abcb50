import { isInRange, parseRange } from '../plain/range';
import { isLower } from '../plain/version';

/** A version in a share scope, as far as a choice looks at it. */
interface Offered {
  from?: string;
  loaded?: boolean;
  loading?: unknown;
  lib?: unknown;
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
  resolver: () => { shared: Offered; useTreesShaking: boolean } | undefined;
}

type Offer = [version: string, offered: Offered];

/**
 * A runtime plugin that chooses among shared versions as webpack does: the highest that satisfies, where the upstream
 * runtime takes the first that was registered if the highest of all does not; among those that are loaded, if there are such,
 * with `loaded-first`; and among eager ones for a consumer that can't wait. A prerelease satisfies a range only if that names
 * one of the same version. Runtime plugins of the application come later and may choose otherwise.
 */
export const choicePlugin = {
  name: 'fedpack-choice',
  resolveShare<T extends Question>(question: T): T {
    if (!question.shareInfo.treeShaking) {
      question.resolver = () => {
        const shared = choose(question);
        return shared && { shared, useTreesShaking: false };
      };
    }
    return question;
  },
};

/** The version that is chosen; undefined where none satisfies. Warns of a singleton that does not. */
export function choose(
  question: Pick<Question, 'shareScopeMap' | 'scope' | 'pkgName' | 'shareInfo'>,
): Offered | undefined {
  const { shareInfo, shareScopeMap, scope, pkgName } = question;
  const wanted = shareInfo.shareConfig ?? {};
  const all: Offer[] = Object.entries(shareScopeMap[scope]?.[pkgName] ?? {});
  // An eager consumer that finds nothing takes what its build brings along, which is eager itself.
  const offers = wanted.eager ? all.filter(([, offered]) => isThere(offered) || isEager(offered)) : all;
  if (!wanted.singleton) {
    const fits = offers.filter(([version]) => satisfies(version, wanted));
    return best(fits, shareInfo.strategy, () => false)?.[1];
  }
  const single = best(offers, shareInfo.strategy, isThere);
  if (single && !satisfies(single[0], wanted)) {
    complain(single, question, wanted);
  }
  return single?.[1];
}

/** The version that counts where there can be but one: the highest, or the one that is loaded. */
export function preferred(versions: Record<string, Offered>, strategy?: string): string | undefined {
  return best(Object.entries(versions), strategy, isThere)?.[0];
}

/** @param isKept whether a version counts although a higher one follows */
function best(offers: Offer[], strategy: string | undefined, isKept: (offered: Offered) => boolean): Offer | undefined {
  const highest = (from: Offer[], keep = isKept) =>
    from.reduce<Offer | undefined>(
      (found, offer) => (!found || (!keep(found[1]) && isLower(found[0], offer[0])) ? offer : found),
      undefined,
    );
  if (strategy !== 'loaded-first') {
    return highest(offers);
  }
  const loaded = offers.filter(([, offered]) => isThere(offered) || offered.loading);
  return highest(loaded.length > 0 ? loaded : offers, () => false);
}

const isThere = (offered: Offered) => Boolean(offered.loaded) || typeof offered.lib === 'function';

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
