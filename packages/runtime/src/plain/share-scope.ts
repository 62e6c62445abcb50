import { initExternal } from '../embed/init-external';
import { isLoadedOrLoading } from '../embed/loaded-shares';
import type { ProvidedModule, WebpackRequire } from '../embed/types';
import { isThenable } from '../thenable';

/** A version of a module in a share scope. */
export interface SharedVersion {
  /** Returns the module's factory, or a promise of it. */
  get(): unknown;
  /** The unique name of the build that provides it. */
  from?: string;
  eager?: boolean;
  /** Set once it was requested: it is not replaced any more. */
  loaded?: boolean | number;
  /** A promise while a federation instance is loading it. */
  loading?: unknown;
}

/** Versions by share key. */
export type ShareScope = Record<string, Record<string, SharedVersion>>;

/**
 * Creates `__webpack_require__.I`, which initialises a share scope once, and again after a hot update: first with the modules that
 * this build provides, then with those of the containers that it uses.
 *
 * @returns a function that takes a scope name or a list of them, and the scopes that a circle of containers is initialising. It
 *   returns a promise if it has to wait for a container
 */
export function createInitializeSharing(require: WebpackRequire) {
  const tokens: Record<string, object> = {};
  const initializing: Record<string, unknown> = {};
  const initializedWith: Record<string, SharingTable> = {};
  const registeredBy: RegisteredBy = new Map();

  const initialize = (name: string, initScope: unknown[]): unknown => {
    tokens[name] = tokens[name] ?? {};
    if (initScope.includes(tokens[name])) {
      return undefined;
    }
    initScope.push(tokens[name]);
    if (!initializing[name] || initializedWith[name] !== require.initializeSharingData) {
      initializedWith[name] = require.initializeSharingData;
      const pending = initializeScope(require, name, initScope, registeredBy);
      const done = () => {
        initializing[name] = 1;
        return 1;
      };
      initializing[name] = pending.length > 0 ? Promise.all(pending).then(done) : 1;
    }
    return initializing[name];
  };

  return (scope: string | string[], given?: unknown[] | 0): unknown => {
    const initScope = given || [];
    if (typeof scope === 'string') {
      return initialize(scope, initScope);
    }
    const promises = scope.map((name) => initialize(name, initScope)).filter(isThenable);
    return promises.length > 0 ? Promise.all(promises) : 1;
  };
}

/** The modules that this build has registered, with the table of each. */
type RegisteredBy = Map<SharedVersion, SharingTable>;

type SharingTable = WebpackRequire['initializeSharingData'];

function initializeScope(
  require: WebpackRequire,
  name: string,
  initScope: unknown[],
  registeredBy: RegisteredBy,
): PromiseLike<unknown>[] {
  const scopes = scopesOf(require);
  if (!require.o(scopes, name)) {
    scopes[name] = {};
  }
  const table = require.initializeSharingData;
  const promises: PromiseLike<unknown>[] = [];
  for (const stage of table?.scopeToSharingDataMapping[name] ?? []) {
    if (typeof stage !== 'string') {
      register(scopes[name] as ShareScope, stage, table, registeredBy);
      continue;
    }
    const promise = initExternal(require, stage, name, initScope);
    if (promise) {
      promises.push(promise);
    }
  }
  return promises;
}

/** Returns the share scopes by name. The application may have replaced them. */
export function scopesOf(require: WebpackRequire): Record<string, unknown> {
  require.S = require.S ?? {};
  return require.S;
}

/** If two builds provide the same version, the eager one wins, then the one whose name sorts last. */
function register(scope: ShareScope, stage: ProvidedModule, table: SharingTable, registeredBy: RegisteredBy): void {
  const { name, version, factory, eager } = stage;
  const from = table?.uniqueName || undefined;
  scope[name] = scope[name] ?? {};
  const versions = scope[name];
  const active = versions[version];
  const isPreferred = () => (!eager !== !active?.eager ? eager : isGreater(from, active?.from));
  if (!active || (!isLoadedOrLoading(active) && isPreferred())) {
    const added = { get: factory, ...(from !== undefined && { from }), eager: Boolean(eager) };
    versions[version] = added;
    registeredBy.set(added, table);
  } else if (registeredBy.has(active) && registeredBy.get(active) !== table) {
    // A hot update may have moved it to other chunks.
    active.get = factory;
    registeredBy.set(active, table);
  }
}

function isGreater(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a > b;
}
