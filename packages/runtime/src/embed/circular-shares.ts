import type { CurrentFactory, Factory } from './factory-calls';
import { isLoadedOrLoading, originalFactory, type SharedState } from './loaded-shares';
import { reachable } from './reachable';
import type { ChunkHandler, WebpackRequire } from './types';

/** The arguments that the hooks of `loadShare` have in common. */
interface LoadShareArgs {
  loadContext?: { moduleId?: string };
}

/** Arguments of upstream's `resolveShare` hook. */
interface ResolveShareArgs extends LoadShareArgs {
  resolver: () => { shared: SharedState } | undefined;
}

/** The consumed modules of a runtime chunk, by module id. */
interface ConsumedModules {
  /** The promise of a module that is being loaded. */
  installedModules: Record<string, unknown>;
  moduleToHandlerMapping: Record<string, { getter: Factory } | undefined>;
}

/**
 * Prevents a deadlock of shared modules that import each other, where each would wait for the chunks of the next. The last module of
 * a circle doesn't wait for the first, and an import from outside waits for every module of the circle.
 *
 * @param currentFactory returns the factory of a shared module that is being called
 */
export function createCircularShares(
  require: WebpackRequire,
  modules: ConsumedModules,
  currentFactory: CurrentFactory,
) {
  /** The factory that was selected for a consumed module. */
  const selected: Record<string, Factory | undefined> = {};
  /** The consumed modules whose version was already loading when it was selected. */
  const alreadyLoading = new Set<string>();
  /** Resolved when a version is selected for a consumed module. */
  const selections: Record<string, { done: Promise<void>; resolve(): void }> = {};
  /** The consumed modules in the chunks of a factory, in the order of their requests. */
  const dependencies: { of: Factory; id: string }[] = [];

  /** A consumed module and all that it imports, directly or not. */
  const collectReachable = (id: string, edges = dependencies) =>
    reachable(id, (next) => edges.filter(({ of }) => of === factoryOf(next)).map((edge) => edge.id));
  const factoryOf = (id: string) => selected[id] ?? modules.moduleToHandlerMapping[id]?.getter;
  const leadsTo = (id: string, factory: Factory, edges = dependencies) =>
    Array.from(collectReachable(id, edges)).some((next) => factoryOf(next) === factory);

  const selectionOf = (id: string) => {
    if (!selections[id]) {
      let resolve = () => {};
      const done = new Promise<void>((resolveDone) => {
        resolve = resolveDone;
      });
      selections[id] = { done, resolve };
    }
    return selections[id];
  };
  const select = (id: string | undefined, factory: Factory | undefined) => {
    if (id !== undefined) {
      selected[id] = factory;
      selectionOf(id).resolve();
    }
  };

  /** Waits for a module and for those of its imports that it didn't wait for. */
  const waitFor = async (id: string, factory: Factory | undefined): Promise<void> => {
    await modules.installedModules[id];
    const others = Array.from(collectReachable(id)).filter((next) => !factory || !leadsTo(next, factory));
    await Promise.all(others.map((next) => modules.installedModules[next]));
  };

  /**
   * Waits for a module, unless another build is already loading it and it waits for this one. A module that isn't loading yet
   * closes the circle itself.
   */
  const waitUnlessCircular = async (
    id: string,
    factory: Factory,
    dependenciesBefore: typeof dependencies,
  ): Promise<void> => {
    await Promise.race([selectionOf(id).done, modules.installedModules[id]]);
    if (!alreadyLoading.has(id) || !leadsTo(id, factory, dependenciesBefore)) {
      await waitFor(id, factory);
    }
  };

  return {
    /** A runtime plugin that observes which versions are selected. */
    plugin: {
      name: 'fedpack-circular-shares',
      resolveShare<T extends ResolveShareArgs>(args: T): T {
        const { resolver, loadContext } = args;
        args.resolver = () => {
          const result = resolver();
          if (loadContext?.moduleId !== undefined && result && isLoadedOrLoading(result.shared)) {
            alreadyLoading.add(loadContext.moduleId);
          }
          select(loadContext?.moduleId, originalFactory(result?.shared.get));
          return result;
        };
        return args;
      },
      /** Also called when nothing is registered and the build uses its fallback. */
      errorLoadShare({ loadContext }: LoadShareArgs): void {
        select(loadContext?.moduleId, undefined);
      },
    },

    skipCircular(consume: ChunkHandler): ChunkHandler {
      return (chunkId, promises) => {
        const factory = currentFactory();
        consume(chunkId, []);
        for (const id of require.consumesLoadingData?.chunkMapping[chunkId] ?? []) {
          if (!factory) {
            promises.push(waitFor(id, undefined));
            continue;
          }
          const dependenciesBefore = [...dependencies];
          if (!dependencies.some((dependency) => dependency.of === factory && dependency.id === id)) {
            dependencies.push({ of: factory, id });
          }
          if (!leadsTo(id, factory)) {
            promises.push(waitUnlessCircular(id, factory, dependenciesBefore));
          }
        }
      };
    },
  };
}
