import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FedpackError } from '../error.js';
import { printable } from '../remote/printable.js';
import { remoteRequest } from './aliases.js';
import { appAround, type Federation, loadFederation, type TestedApp } from './federation.js';
import type { TestingOptions } from './options.js';
import { REMOTES_MODULE, remotesModule } from './remotes-module.js';
import { declaredNames, stubModule } from './stub.js';

/** What stands for a remote's module: a request with the folder that it is made from, or the text of a module. */
export type Replacement = { request: string; folder: string } | { text: string };

/** Finds what stands for the modules of remotes. */
export interface Resolver {
  /** The folder of the app; absolute. */
  folder: string;
  /** The packages that an app and its remotes must have one copy of. */
  shared: string[];
  /** Whether a request means a remote's module, or one that the test gives. */
  isRemote(request: string, importer: string | undefined): boolean;
  /**
   * @param importer absolute: the file that imports; the app itself where none is known
   * @returns undefined for what is no module of a remote
   * @throws FedpackError where nothing is known of such a module
   */
  resolve(request: string, importer: string | undefined): Promise<Replacement | undefined>;
}

/** Creates a resolver for an app. */
export async function createResolver({
  root = '.',
  modules = {},
  types = '@mf-types',
}: TestingOptions): Promise<Resolver> {
  const folder = resolve(root);
  const federation = await loadFederation(folder);
  const given = new Map(Object.entries(modules));
  const appOf = (importer: string | undefined) => (importer && appAround(federation.apps, importer)) || federation.own;
  return {
    folder,
    shared: [...new Set(federation.own.shared)],
    isRemote: (request, importer) =>
      request === REMOTES_MODULE ||
      given.has(request) ||
      remoteRequest(request, appOf(importer).aliases.keys()) !== undefined,
    async resolve(request, importer) {
      if (request === REMOTES_MODULE) return { text: remotesModule(federation, modules, folder) };
      const own = given.get(request);
      if (own !== undefined) return { request: own, folder };
      const app = appOf(importer);
      const wanted = remoteRequest(request, app.aliases.keys());
      if (!wanted) return undefined;
      const source = inWorkspace(federation, app, wanted.alias, wanted.key);
      if (source) return source;
      const names =
        (await declaredNames(join(app.folder, types, wanted.alias, `${wanted.key}.d.ts`))) ??
        (await lockedNames(app.folder, wanted.alias, wanted.key));
      if (names) return { text: stubModule(request, names) };
      throw new FedpackError(
        `fedpack/testing: nothing is known of ${JSON.stringify(request)}: no app of the workspace exposes it, and neither ` +
          `${types} nor fedpack.lock has it. Give the test a module: modules: { ${JSON.stringify(request)}: './…' }`,
      );
    },
  };
}

/** @throws FedpackError where the remote is there, and does not expose it */
function inWorkspace(
  { apps }: Federation,
  { aliases }: TestedApp,
  alias: string,
  key: string,
): Replacement | undefined {
  const container = aliases.get(alias) ?? alias;
  const remote = apps.find(({ containers }) => (containers.get(container)?.size ?? 0) > 0);
  const exposes = remote?.containers.get(container);
  if (!remote || !exposes) return undefined;
  const request = exposes.get(key);
  if (request !== undefined) return { request, folder: remote.folder };
  const keys = [...exposes.keys()].join(', ');
  throw new FedpackError(printable(`fedpack/testing: ${container} does not expose ${key}; it exposes ${keys}`));
}

/** The names that a remote promised when it was last asked. */
async function lockedNames(folder: string, alias: string, key: string): Promise<string[] | undefined> {
  const text = await readFile(join(folder, 'fedpack.lock'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { readLock } = await import('../binding/tools.js');
  const lock = readLock({ text });
  if ('problem' in lock) return undefined;
  const exposes = lock.remotes.find((remote) => remote.alias === alias)?.contract.exposes ?? {};
  return Object.hasOwn(exposes, key) ? exposes[key]?.exports : undefined;
}
