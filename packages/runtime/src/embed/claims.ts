import { isThenable } from '../thenable';

/** A version in a share scope, as far as it tells who may replace it. */
export interface Claimable {
  get?: () => unknown;
  lib?: unknown;
  loaded?: boolean | number;
  loading?: unknown;
}

/** Left on what stands for a factory; circles tell factories apart by the ones that they call themselves. */
const ORIGINAL: unique symbol = Symbol.for('fedpack.original') as never;

type Factory = (() => unknown) & { [ORIGINAL]?: () => unknown };

/** Whether somebody has asked for a version: what is loading stays in its place as what is loaded does. */
export const isClaimed = ({ loaded, loading, lib }: Claimable): boolean =>
  Boolean(loaded || loading) || typeof lib === 'function';

/** Whether a version can be had without waiting. */
export const isReady = ({ loaded, loading, lib }: Claimable): boolean =>
  typeof lib === 'function' || Boolean(loaded && !loading);

/** The factory that a build has put into a share scope, whatever stands for it now. */
export function originalOf(get: Factory | undefined): (() => unknown) | undefined {
  let found = get;
  while (found?.[ORIGINAL]) {
    found = found[ORIGINAL];
  }
  return found;
}

/** Calls a factory, and goes on with what it gives: at once where that is no promise. */
class Asked {
  declare given: unknown;

  e(get: () => unknown): this {
    this.given = get();
    return this;
  }

  // biome-ignore lint/suspicious/noThenProperty: who reads the text of a factory looks for it
  then(next: (factory: unknown) => unknown): unknown {
    return isThenable(this.given) ? this.given.then(next) : next(this.given);
  }
}

const claimedBy = new WeakMap<Claimable, Factory>();

/**
 * Marks a version as loaded from the moment in which it is asked for, as webpack does: containers of other tools see that they
 * must not replace it, also while it is being loaded. Its factory is called once then, where upstream would call it for
 * everybody who finds a version marked before it is there. One that fails is free again.
 */
export function claimWhenLoaded(offered: Claimable): void {
  const { get } = offered;
  if (!get || claimedBy.get(offered) === get) {
    return;
  }
  let loading: unknown;
  // A consumer that can't wait may have brought the module meanwhile.
  const arrive = (factory: unknown) => (typeof offered.lib === 'function' ? offered.lib : factory);
  const free = () => {
    loading = undefined;
    offered.loading = null;
    offered.loaded = false;
  };
  const claim: Factory = () => {
    if (loading) {
      return loading;
    }
    offered.loaded = true;
    // It has to look like a bundler's factory, as in `createSharingWait`.
    const given = new Asked().e(get).then(arrive);
    if (isThenable(given)) {
      loading = given;
      given.then(undefined, free);
    }
    return given;
  };
  claim[ORIGINAL] = get;
  claimedBy.set(offered, claim);
  offered.get = claim;
}

/** What the upstream runtime tells when a build has entered a version into a share scope. */
interface Registered {
  pkgName: string;
  scope: string;
  shared: { version: string };
  previousShared?: Claimable;
  registeredShared?: Claimable;
  shareScopeMap: Record<string, Record<string, Record<string, Claimable>>>;
}

/**
 * A runtime plugin that keeps what is loading or loaded where builds bring the same version: upstream lets the build whose name
 * sorts last replace what is being loaded.
 */
export const claimsPlugin = {
  name: 'fedpack-claims',
  afterRegisterShare(registered: Registered): void {
    const { pkgName, scope, shared, previousShared, shareScopeMap } = registered;
    const versions = shareScopeMap[scope]?.[pkgName];
    if (versions && previousShared && isClaimed(previousShared)) {
      versions[shared.version] = previousShared;
      registered.registeredShared = previousShared;
    }
  },
};
