import { isClaimed } from '../embed/claims';
import { joinContainer } from '../embed/outside-container';
import type { ShareStage, WebpackRequire } from '../embed/types';
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
 * Makes `__webpack_require__.I`, which fills a share scope once: with what this build provides, then with what the
 * containers that it uses provide.
 *
 * @returns a function that takes a scope's name, or a list of them, and the scopes that a circle of containers is already
 * filling; it gives a promise where a container has to be waited for
 */
export function createInitializeSharing(require: WebpackRequire) {
  const tokens: Record<string, object> = {};
  const running: Record<string, unknown> = {};

  const initialize = (name: string, initScope: unknown[]): unknown => {
    tokens[name] = tokens[name] ?? {};
    if (initScope.includes(tokens[name])) {
      return undefined;
    }
    initScope.push(tokens[name]);
    if (!running[name]) {
      const waited = fill(require, name, initScope);
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

function fill(require: WebpackRequire, name: string, initScope: unknown[]): PromiseLike<unknown>[] {
  const scopes = scopesOf(require);
  if (!require.o(scopes, name)) {
    scopes[name] = {};
  }
  const { scopeToSharingDataMapping, uniqueName } = require.initializeSharingData ?? {};
  const promises: PromiseLike<unknown>[] = [];
  for (const stage of scopeToSharingDataMapping?.[name] ?? []) {
    if (typeof stage !== 'string') {
      register(scopes[name] as ShareScope, stage, uniqueName || undefined);
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
function register(scope: ShareScope, stage: Exclude<ShareStage, string>, from: string | undefined): void {
  const { name, version, factory, eager } = stage;
  scope[name] = scope[name] ?? {};
  const versions = scope[name];
  const active = versions[version];
  const wins = () => (!eager !== !active?.eager ? eager : isGreater(from, active?.from));
  if (!active || (!isClaimed(active) && wins())) {
    versions[version] = { get: factory, ...(from !== undefined && { from }), eager: Boolean(eager) };
  }
}

function isGreater(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a > b;
}
