import type { WebpackRequire } from './types';

/** A version in a share scope, as far as a choice looks at it. */
interface Offered {
  loaded?: boolean;
  loading?: unknown;
  lib?: unknown;
  shareConfig?: { eager?: boolean };
}

/** What the upstream runtime hands over when it is about to choose. */
interface Question {
  shareScopeMap: Record<string, Record<string, Record<string, Offered>>>;
  scope: string;
  pkgName: string;
  shareInfo: {
    strategy?: string;
    treeShaking?: unknown;
    shareConfig?: { requiredVersion?: string | false; singleton?: boolean; eager?: boolean };
  };
  resolver: () => { shared: Offered; useTreesShaking: boolean } | undefined;
}

/**
 * A runtime plugin that chooses among shared versions as webpack does: the highest that satisfies, where the upstream
 * runtime takes the first that was registered if the highest of all does not; among those that are loaded, if there are such,
 * with `loaded-first`; and among eager ones for a consumer that can't wait. Runtime plugins of the application come later
 * and may choose otherwise.
 */
export function choicePlugin(require: WebpackRequire) {
  return {
    name: 'fedpack-choice',
    resolveShare<T extends Question>(question: T): T {
      const { shareInfo, shareScopeMap, scope, pkgName } = question;
      const { singleton, eager, requiredVersion } = shareInfo.shareConfig ?? {};
      const offers = Object.entries(shareScopeMap[scope]?.[pkgName] ?? {});
      const atOnce = eager ? offers.filter(([, offer]) => isThere(offer) || offer.shareConfig?.eager) : offers;
      if (eager && atOnce.length === 0) {
        // What this build brings along is eager itself.
        question.resolver = () => undefined;
      } else if (!singleton && !shareInfo.treeShaking) {
        const { satisfy } = require.federation.runtime;
        const fits = atOnce.filter(([version]) => isAny(requiredVersion) || satisfy(version, requiredVersion));
        const there =
          shareInfo.strategy === 'loaded-first' ? fits.filter(([, offer]) => isThere(offer) || offer.loading) : [];
        const chosen = highest(there.length > 0 ? there : fits, satisfy);
        question.resolver = () => (chosen ? { shared: chosen, useTreesShaking: false } : undefined);
      }
      return question;
    },
  };
}

const isThere = (offer: Offered) => Boolean(offer.loaded) || typeof offer.lib === 'function';

const isAny = (range: string | false | undefined): range is false | '*' | undefined => !range || range === '*';

function highest(
  offers: [string, Offered][],
  satisfy: (version: string, range: string) => boolean,
): Offered | undefined {
  const isHigher = (a: string, b: string) => b === '0' || satisfy(whole(a), `>${whole(b)}`);
  return offers.reduce<[string, Offered] | undefined>(
    (best, offer) => (best && !isHigher(offer[0], best[0]) ? best : offer),
    undefined,
  )?.[1];
}

/** A version of fewer than three numbers, as webpack allows them, filled up. */
function whole(version: string): string {
  return /^\d+(\.\d+)?$/.test(version) ? [...version.split('.'), '0', '0'].slice(0, 3).join('.') : version;
}
