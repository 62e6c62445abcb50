import { isThenable } from '../thenable';

/** The parts of a version in a share scope that tell whether it may be replaced. */
export interface SharedState {
  get?: () => unknown;
  lib?: unknown;
  loaded?: boolean | number;
  loading?: unknown;
}

/** Set on a wrapped factory: circular shares are found by the original factories. */
const ORIGINAL: unique symbol = Symbol.for('fedpack.original') as never;

type Factory = (() => unknown) & { [ORIGINAL]?: () => unknown };

/** Whether a version was requested. From then on it must not be replaced. */
export const isLoadedOrLoading = ({ loaded, loading, lib }: SharedState): boolean =>
  Boolean(loaded || loading) || typeof lib === 'function';

/** Whether a version can be used without waiting. */
export const isLoaded = ({ loaded, loading, lib }: SharedState): boolean =>
  typeof lib === 'function' || Boolean(loaded && !loading);

/** The factory that a build has registered, without the wrappers around it. */
export function originalFactory(get: Factory | undefined): (() => unknown) | undefined {
  let factory = get;
  while (factory?.[ORIGINAL]) {
    factory = factory[ORIGINAL];
  }
  return factory;
}

/** The call of a factory. `then` is synchronous if the factory returns no promise. */
class FactoryCall {
  declare result: unknown;

  e(get: () => unknown): this {
    this.result = get();
    return this;
  }

  // biome-ignore lint/suspicious/noThenProperty: other runtimes search the source of a factory for it
  then(next: (factory: unknown) => unknown): unknown {
    return isThenable(this.result) ? this.result.then(next) : next(this.result);
  }
}

const wrappedFactories = new WeakMap<SharedState, Factory>();

/**
 * Marks a version as loaded as soon as its factory is called, as webpack does, so that containers of other tools don't replace it
 * while it is being loaded. The factory is called once; upstream would call it for each consumer of a version that is marked
 * before it has arrived. After a failure the version can be loaded again or replaced.
 */
export function markLoadedOnGet(shared: SharedState): void {
  const { get } = shared;
  if (!get || wrappedFactories.get(shared) === get) {
    return;
  }
  let loading: unknown;
  // A synchronous consumer may have loaded the module in the meantime.
  const useLoaded = (factory: unknown) => (typeof shared.lib === 'function' ? shared.lib : factory);
  const reset = () => {
    loading = undefined;
    shared.loading = null;
    shared.loaded = false;
  };
  const markedFactory: Factory = () => {
    if (loading) {
      return loading;
    }
    shared.loaded = true;
    // The source has to look like a bundler's factory, see `createFactoryCalls`.
    const result = new FactoryCall().e(get).then(useLoaded);
    if (isThenable(result)) {
      loading = result;
      result.then(undefined, reset);
    }
    return result;
  };
  markedFactory[ORIGINAL] = get;
  wrappedFactories.set(shared, markedFactory);
  shared.get = markedFactory;
}

/** Arguments of upstream's `afterRegisterShare` hook. */
interface AfterRegisterShareArgs {
  pkgName: string;
  scope: string;
  shared: { version: string };
  previousShared?: SharedState;
  registeredShared?: SharedState;
  shareScopeMap: Record<string, Record<string, Record<string, SharedState>>>;
}

/**
 * A runtime plugin that keeps a loaded or loading version if another build registers the same version: upstream lets the build whose
 * name sorts last replace a version that is being loaded.
 */
export const keepLoadedSharesPlugin = {
  name: 'fedpack-keep-loaded-shares',
  afterRegisterShare(args: AfterRegisterShareArgs): void {
    const { pkgName, scope, shared, previousShared, shareScopeMap } = args;
    const versions = shareScopeMap[scope]?.[pkgName];
    if (versions && previousShared && isLoadedOrLoading(previousShared)) {
      versions[shared.version] = previousShared;
      args.registeredShared = previousShared;
    }
  },
};
