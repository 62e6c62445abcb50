import type { ConsumeRow, RemoteRow, ShareStage, WebpackRequire } from '../src/embed/types';
import { start as startPlain } from '../src/plain/index';

/** The tables of a runtime chunk. Modules are loaded with the chunk `c` unless they are initial. */
export interface Tables {
  provide?: Record<string, ShareStage[]>;
  consume?: Record<string, Partial<ConsumeRow>>;
  initial?: string[];
  remotes?: Record<string, RemoteRow>;
  modules?: Record<string, () => unknown>;
  uniqueName?: string;
}

const ANY: ConsumeRow = {
  shareScope: 'default',
  shareKey: 'lib',
  requiredVersion: '*',
  strictVersion: false,
  singleton: false,
  eager: false,
};

/**
 * A runtime chunk: the bundler's own part of it, with a runtime started.
 *
 * @param start starts the runtime; the plain one unless given
 */
export function runtimeChunk(tables: Tables, start: (require: WebpackRequire) => void = startPlain): WebpackRequire {
  const factories: NonNullable<WebpackRequire['m']> = {};
  const cache: Record<string, { exports: unknown }> = {};
  const require = ((id: string) => {
    const known = cache[id];
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    cache[id] = module;
    const factory = factories[id];
    if (!factory) throw new Error(`no module ${id}`);
    factory(module);
    return module.exports;
  }) as WebpackRequire;
  for (const [id, run] of Object.entries(tables.modules ?? {})) {
    factories[id] = (module) => {
      module.exports = run();
    };
  }
  Object.assign(require, { m: factories, c: cache, f: {}, federation: {}, o: Object.hasOwn });
  setTables(require, tables);
  start(require);
  return require;
}

/** Sets the tables of a runtime chunk, as its code does, also in a hot update. */
export function setTables(require: WebpackRequire, tables: Tables): void {
  const { provide = {}, consume = {}, initial = [], remotes = {}, uniqueName = 'app' } = tables;
  const rows = Object.entries(consume).map(([id, row]) => [id, { ...ANY, ...row }] as const);
  Object.assign(require, {
    initializeSharingData: { scopeToSharingDataMapping: provide, uniqueName },
    consumesLoadingData: {
      chunkMapping: { c: Object.keys(consume) },
      moduleIdToConsumeDataMapping: Object.fromEntries(rows),
      initialConsumes: initial,
    },
    remotesLoadingData: { chunkMapping: { c: Object.keys(remotes) }, moduleIdToRemoteDataMapping: remotes },
  });
}

/** Loads the chunk `c`, then requires a module, as an `import()` does. */
export async function load(require: WebpackRequire, id: string): Promise<unknown> {
  const promises: Promise<unknown>[] = [];
  require.f?.remotes?.('c', promises);
  require.f?.consumes?.('c', promises);
  await Promise.all(promises);
  return require(id);
}

/** A provided module, whose exports say who it is. */
export function provided(version: string, more: Partial<Exclude<ShareStage, string>> = {}): ShareStage {
  const factory = () => Promise.resolve(() => `lib ${version}`);
  return { name: 'lib', version, factory, eager: false, singleton: false, strictVersion: false, ...more };
}

/** A share scope as an application fills it by hand. */
export function scopeOf(...versions: string[]): Record<string, Record<string, { get(): unknown; from: string }>> {
  const entries = versions.map((version) => [version, { get: () => () => `lib ${version}`, from: `from-${version}` }]);
  return { lib: Object.fromEntries(entries) };
}

/** What is written with `console.warn` while `run` runs. */
export async function warnings(run: () => unknown): Promise<string[]> {
  const written: string[] = [];
  const { warn } = console;
  console.warn = (message: string) => written.push(message);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return written;
}
