import { isClaimed } from '../embed/claims';
import { joinContainer } from '../embed/outside-container';
import type { ProvidedModule, WebpackRequire } from '../embed/types';
import { isThenable } from '../thenable';

/** A version of a module in a share scope. */
export interface SharedVersion {
  /** Gives the module's factory, or a promise of it. */
  get(): unknown;
  /** The unique name of the build that brought it. */
  from?: string;
  eager?: boolean;
  /** Set once someone has taken it: it is not replaced any more. */
  loaded?: boolean | number;
  /** A promise, where a federation instance is loading it. */
  loading?: unknown;
}

/** Share key to version to the module. */
export type ShareScope = Record<string, Record<string, SharedVersion>>;

/**
 * Makes `__webpack_require__.I`, which fills a share scope once, and again when a hot update has set another table: with what this build provides, then with what the
 * containers that it uses provide.
 *
 * @returns a function that takes a scope's name, or a list of them, and the scopes that a circle of containers is already
 * filling; it gives a promise where a container has to be waited for
 */
export function createInitializeSharing(require: WebpackRequire) {
  const tokens: Record<string, object> = {};
  const running: Record<string, unknown> = {};
  const filledBy: Record<string, SharingTable> = {};
  const own: Own = new Map();

  const initialize = (name: string, initScope: unknown[]): unknown => {
    tokens[name] = tokens[name] ?? {};
    if (initScope.includes(tokens[name])) {
      return undefined;
    }
    initScope.push(tokens[name]);
    if (!running[name] || filledBy[name] !== require.initializeSharingData) {
      filledBy[name] = require.initializeSharingData;
      const waited = fill(require, name, initScope, own);
      const done = () => {
        running[name] = 1;
        return 1;
      };
      running[name] = waited.length > 0 ? Promise.all(waited).then(done) : 1;
    }
    return running[name];
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

/** What this build has put into share scopes, with the table that said so last. */
type Own = Map<SharedVersion, SharingTable>;

type SharingTable = WebpackRequire['initializeSharingData'];

function fill(require: WebpackRequire, name: string, initScope: unknown[], own: Own): PromiseLike<unknown>[] {
  const scopes = scopesOf(require);
  if (!require.o(scopes, name)) {
    scopes[name] = {};
  }
  const table = require.initializeSharingData;
  const promises: PromiseLike<unknown>[] = [];
  for (const stage of table?.scopeToSharingDataMapping[name] ?? []) {
    if (typeof stage !== 'string') {
      register(scopes[name] as ShareScope, stage, table, own);
      continue;
    }
    const promise = joinContainer(require, stage, name, initScope);
    if (promise) {
      promises.push(promise);
    }
  }
  return promises;
}

/** The share scopes by name; code of the application may have put others in their place. */
export function scopesOf(require: WebpackRequire): Record<string, unknown> {
  require.S = require.S ?? {};
  return require.S;
}

/** Of two builds that bring the same version, the eager one counts, then the one whose name sorts last. */
function register(scope: ShareScope, stage: ProvidedModule, table: SharingTable, own: Own): void {
  const { name, version, factory, eager } = stage;
  const from = table?.uniqueName || undefined;
  scope[name] = scope[name] ?? {};
  const versions = scope[name];
  const active = versions[version];
  const wins = () => (!eager !== !active?.eager ? eager : isGreater(from, active?.from));
  if (!active || (!isClaimed(active) && wins())) {
    const added = { get: factory, ...(from !== undefined && { from }), eager: Boolean(eager) };
    versions[version] = added;
    own.set(added, table);
  } else if (own.has(active) && own.get(active) !== table) {
    // Since a hot update it may be in other chunks.
    active.get = factory;
    own.set(active, table);
  }
}

function isGreater(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a > b;
}
