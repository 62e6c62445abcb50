import type { Start } from '../../src/embed/start';
import type { RemoteInfo } from '../../src/embed/types';
import { runtimeChunk } from '../chunk';
import type { Network } from './schedule';

/** A build on a page: it shares `lib`, and uses it and one module of each of its remotes as soon as it runs. */
export interface App {
  name: string;
  version?: string;
  eager?: boolean;
  requiredVersion?: string;
  /** Loaded by name, in this order. */
  remotes?: App[];
  /** Whether only `loadRemote` of the running application names the remotes. */
  dynamic?: boolean;
  /** The runtime that it embeds, where it is not that of the page. */
  start?: Start;
}

/** An app that another one has for a remote. */
export const remote = (name: string, more: Partial<App> = {}): App => ({ name, ...more });

/** The container of a build, as a remote entry hands it out. */
interface Container {
  init(scope: unknown, initScope?: unknown[], options?: object): unknown;
  get(expose: string): Promise<() => unknown>;
}

/** What loading a page has come to. */
export interface Loaded {
  /** The copies of `lib` that were evaluated: the build that each is of. */
  copies: string[];
  /** The copy that each build got. */
  got: Record<string, string>;
  failures: string[];
}

export type Strategy = 'version-first' | 'loaded-first';

/** Modules that were asked for stay on the global object, by name, so that each page has names of its own. */
let pages = 0;

/** What the runtimes keep on the global object, which nobody needs after a page. */
interface Federation {
  __INSTANCES__: unknown[];
  __SHARE__: object;
  moduleInfo: object;
}

/** Closes all pages. */
export function close(): void {
  const federation = (globalThis as unknown as { __FEDERATION__: Federation }).__FEDERATION__;
  federation.__INSTANCES__.length = 0;
  for (const kept of [federation.__SHARE__, federation.moduleInfo]) {
    for (const name of Object.keys(kept)) Reflect.deleteProperty(kept, name);
  }
}

/** Opens the page of an app. What it comes to is complete when the network has nothing on the way. */
export function open(start: Start, app: App, network: Network, shareStrategy: Strategy = 'version-first'): Loaded {
  const loaded: Loaded = { copies: [], got: {}, failures: [] };
  const page = ++pages;
  const containers = new Map<string, Container>();

  const loadEntry = async ({ remoteInfo }: { remoteInfo: { name: string } }) => {
    await network.arrival(`${remoteInfo.name.split('.')[0]} remoteEntry`);
    return containers.get(remoteInfo.name);
  };
  const nameOf = ({ name }: App) => `${name}.${page}`;
  const infoOf = (remote: App): RemoteInfo => ({
    alias: nameOf(remote),
    name: nameOf(remote),
    entry: `http://localhost/${nameOf(remote)}.js`,
    externalType: 'script',
    shareScope: 'default',
  });

  const build = (own: App): (() => Promise<unknown>) => {
    const { name, version = '1.0.0', eager = false, remotes = [], requiredVersion = '*', dynamic } = own;
    for (const remote of remotes) {
      if (!containers.has(nameOf(remote))) containers.set(nameOf(remote), containerOf(remote));
    }
    let evaluated: string | undefined;
    const evaluate = () => {
      if (evaluated === undefined) {
        evaluated = `${version} of ${name}`;
        loaded.copies.push(evaluated);
      }
      return evaluated;
    };
    let arrived: Promise<void> | undefined;
    const fetch = () => {
      arrived ??= network.arrival(`${name} lib`);
      return arrived.then(() => evaluate);
    };
    const factory = eager ? () => evaluate : fetch;
    const known = dynamic ? {} : Object.fromEntries(remotes.map((remote) => [nameOf(remote), [infoOf(remote)]]));
    const chunk = runtimeChunk(
      {
        provide: {
          default: [{ name: 'lib', version, factory, eager, singleton: true, strictVersion: false, requiredVersion }],
        },
        consume: { lib: { singleton: true, eager, requiredVersion, fallback: factory } },
        // The page of an eager build needs it before anything can be waited for.
        initial: eager && own === app ? ['lib'] : [],
        uniqueName: name,
      },
      (require) => {
        const plugins = (): [unknown][] => [[{ default: () => ({ name: 'network', loadEntry }) }]];
        (own.start ?? start)(require, { name: nameOf(own), build: 'b', shareStrategy, plugins, remotes: known });
      },
    );
    bundles.set(nameOf(own), chunk);
    const { instance } = chunk.federation;
    const use = async () => {
      const promises: Promise<unknown>[] = [];
      chunk.f?.consumes?.('c', promises);
      await Promise.all(promises);
      loaded.got[name] = chunk('lib') as string;
    };
    const visit = async (remote: App) => {
      if (dynamic) instance.registerRemotes([infoOf(remote)]);
      await instance.loadRemote(`${nameOf(remote)}/a`);
    };
    return () => {
      const report = (error: Error) => loaded.failures.push(`${name}: ${error.message}`);
      return Promise.all([use().catch(report), ...remotes.map((remote) => visit(remote).catch(report))]);
    };
  };

  const bundles = new Map<string, ReturnType<typeof runtimeChunk>>();
  const containerOf = (remote: App): Container => {
    const run = build(remote);
    const { federation } = bundles.get(nameOf(remote)) as ReturnType<typeof runtimeChunk>;
    return {
      init: (scope, initScope, options) => federation.initContainer('default', scope, initScope, options),
      get: async () => {
        await network.arrival(`${remote.name} expose`);
        // What an exposed module imports is there before the module.
        await run();
        return () => remote.name;
      },
    };
  };

  build(app)().catch((error: Error) => loaded.failures.push(error.message));
  return loaded;
}
