/**
 * What the builds of one page know together while they are being developed. Each build has a copy of this code, so it lives on the global
 * object.
 */
export interface Page {
  /** The Fast Refresh runtime of the page: that of the build that came first. */
  refresh?: RefreshRuntime;
  /** Whether that runtime hears of renderers. */
  isInjected?: boolean;
  /** How many renderers can replace components in place. A production build of React can't. */
  renderers: number;
  /** Is told of what a refresh has replaced. */
  onRefresh?: (update: object) => void;
  /** The builds that consume remotes. */
  consumers: Set<Consumer>;
  /** Whether a reload is on its way. */
  isReloading?: boolean;
  /** The errors that nobody has to see. */
  told?: WeakSet<object>;
}

/**
 * Takes in modules of a remote that were evaluated again.
 *
 * @param changed the exports that are new
 * @returns whether the build had one of them in use
 */
export type Consumer = (changed: Changed) => boolean;

/** Exports of modules that were evaluated again. Values that are no objects are never in it, as nothing tells them apart. */
export type Changed = Pick<WeakSet<object>, 'has'>;

/** The part of `react-refresh/runtime` that wrappers need. */
export interface RefreshRuntime {
  register(type: unknown, id: string): void;
  injectIntoGlobalHook(scope: object): void;
  performReactRefresh(): object | null;
  createSignatureFunctionForTransform(): (...signature: unknown[]) => unknown;
  isLikelyComponentType(type: unknown): boolean;
  getFamilyByType(type: unknown): unknown;
  getFamilyByID(id: string): unknown;
  setSignature(...signature: unknown[]): void;
  collectCustomHooksForSignature(type: unknown): unknown;
  hasUnrecoverableErrors(): boolean;
}

const KEY = Symbol.for('fedpack.hot');

/** The state of the page; made by the build that asks first. */
export function getPage(): Page {
  const scope = globalThis as { [KEY]?: Page };
  scope[KEY] ??= { renderers: 0, consumers: new Set() };
  return scope[KEY];
}
