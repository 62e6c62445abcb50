/**
 * The runtimes that the builds of a page have in common. Each build still starts one with its own constants, and so has its own state;
 * only the code is shared.
 */

/** What a runtime can load, from the least to the most. Each includes those before it. */
const ABILITIES = ['none', 'scripts', 'manifests', 'containers', 'complete'] as const;

/** Which remotes a runtime can load; `complete` is all of the runtime's API as well. */
export type Ability = (typeof ABILITIES)[number];

/** Makes the exports of a runtime, from what a build defines for it (`src/prebuilt/constants.ts`). */
export type RuntimeFactory = (...constants: unknown[]) => object;

/** A runtime of the page, by what it can do. */
interface PageRuntime {
  can: Ability;
  /** Whether it shares modules. */
  shared: boolean;
  /** Whether it has the API. A complete one always does. */
  api: boolean;
  /** Missing until a build has published it. */
  factory?: RuntimeFactory;
  /** Set as soon as a build loads it. */
  loading?: Promise<RuntimeFactory>;
  /** Called when another runtime has come, by which the build that loads this one may be helped sooner. */
  onOther?: () => void;
}

/** How many milliseconds a build waits for a runtime that another loads, before it loads its own: that one's server may be down. */
const PATIENCE = 3000;

/** The runtimes, by protocol. All copies of this module on a page read it. */
const RUNTIMES: unique symbol = Symbol.for('fedpack.runtimes') as never;

type Page = { [RUNTIMES]?: Record<number, PageRuntime[] | undefined> };

function runtimesOf(protocol: number): PageRuntime[] {
  const page = globalThis as Page;
  if (!page[RUNTIMES]) {
    Object.defineProperty(page, RUNTIMES, { value: {} });
  }
  const runtimes = page[RUNTIMES] as NonNullable<Page[typeof RUNTIMES]>;
  runtimes[protocol] ??= [];
  return runtimes[protocol];
}

/** What the first runtime that can do as much has under a name. */
function find<K extends 'factory' | 'loading'>(protocol: number, can: Ability, shared: boolean, api: boolean, key: K) {
  const suffices = (other: PageRuntime) =>
    other[key] &&
    ABILITIES.indexOf(other.can) >= ABILITIES.indexOf(can) &&
    (other.shared || !shared) &&
    (other.api || other.can === 'complete' || !api);
  return runtimesOf(protocol).find(suffices)?.[key];
}

/** Tells those that still load one of a runtime that has come. */
function announce(protocol: number): void {
  for (const { onOther } of runtimesOf(protocol)) onOther?.();
}

/** Publishes the runtime of a build. One that is there already and can do as much stays in use. */
export function publish(protocol: number, can: Ability, shared: boolean, factory: RuntimeFactory, api = false): void {
  runtimesOf(protocol).push({ can, shared, api, factory });
  announce(protocol);
}

/** A published runtime that can do as much, if there is one. */
export function take(protocol: number, can: Ability, shared: boolean, api = false): RuntimeFactory | undefined {
  return find(protocol, can, shared, api, 'factory');
}

/**
 * Loads the runtime of a build and publishes it. If another build is loading one that can do as much, it waits for that, and loads its
 * own where the other fails or takes long. If a published one suffices before its own has come, it gets that.
 *
 * @param load loads the build's own; called once more if it fails, for packets that are lost
 */
export function loadOnce(
  protocol: number,
  can: Ability,
  shared: boolean,
  load: () => Promise<RuntimeFactory>,
  api = false,
): Promise<RuntimeFactory> {
  const other = find(protocol, can, shared, api, 'loading');
  const loadOwn = () => {
    const runtimes = runtimesOf(protocol);
    const own: PageRuntime = { can, shared, api };
    runtimes.push(own);
    own.loading = new Promise((resolve, reject) => {
      own.onOther = () => {
        const published = take(protocol, can, shared, api);
        if (published) {
          resolve(published);
        }
      };
      load()
        .catch(load)
        .then(
          (factory) => {
            own.factory = factory;
            resolve(factory);
            announce(protocol);
          },
          (error) => {
            runtimes.splice(runtimes.indexOf(own), 1);
            reject(error);
          },
        );
    });
    return own.loading;
  };
  if (!other) {
    return loadOwn();
  }
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      const published = take(protocol, can, shared, api);
      (published ? Promise.resolve(published) : loadOwn()).then(resolve, reject);
    };
    const timer = setTimeout(giveUp, PATIENCE);
    other.finally(() => clearTimeout(timer)).then(resolve, giveUp);
  });
}
