import type { Upstream, WebpackRequire } from '../../../src/embed/types';
import { runtimeChunk } from '../../chunk';
import { describe, type Instance, recordHooks } from '../record';

/** What a build starts with. */
export interface BuildOptions {
  /** Options of its instance. */
  init?: object;
  /** The modules of the build. */
  modules?: Record<string, () => unknown>;
  /** Whether there is no instance yet. */
  isBare?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the whole API of upstream, some of it private
type Methods = Record<string, any>;

const METHODS = [
  ...['initOptions', 'initializeSharing', 'initShareScopeMap', 'registerShared'],
  ...['loadRemote', 'loadShare', 'loadShareSync'],
];

let count = 0;

/**
 * Makes a build with a bundler runtime, and records the hooks of its instance, and what the runtime calls.
 *
 * @returns its `__webpack_require__`, as the start of the runtime leaves it
 */
export function createBuild(runtime: Upstream, log: (line: string) => void, options: BuildOptions): WebpackRequire {
  const { init, modules = {}, isBare } = options;
  const require = runtimeChunk({ modules }, (chunk) => {
    count++;
    Object.assign(chunk.federation, runtime, {
      instance: undefined,
      initOptions: { name: `build${count}`, remotes: [], shareStrategy: 'loaded-first', ...init },
      bundlerRuntimeOptions: {},
    });
    chunk.S = {};
    chunk.I = (scope, initScope) => {
      log(`call:I ${describe(scope)} ${describe(initScope)}`);
      return Promise.resolve(true);
    };
    // Whoever reads a table marks it, so that nobody else does.
    for (const table of ['initializeSharingData', 'consumesLoadingData', 'remotesLoadingData'] as const) {
      Object.assign(chunk[table] ?? {}, { _updated: 1 });
    }
  });
  if (!isBare) startInstance(require, log);
  return require;
}

function startInstance({ federation }: WebpackRequire, log: (line: string) => void): void {
  federation.instance = federation.runtime.init(federation.initOptions);
  recordHooks(federation.instance as Instance, log);
  for (const name of METHODS) recordMethod(federation.instance, name, `call:${name}`, log);
  recordMethod(federation.instance.sharedHandler, 'initializeSharing', 'call:sharedHandler.initializeSharing', log);
}

function recordMethod(owner: Methods, name: string, as: string, log: (line: string) => void): void {
  const method = owner[name];
  owner[name] = (...given: unknown[]) => {
    log(`${as} ${given.map((value) => describe(value)).join(' ')}`);
    return method.apply(owner, given);
  };
}
