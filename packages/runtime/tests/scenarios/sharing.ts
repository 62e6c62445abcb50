import type { Start } from '../../src/embed/start';
import { runtimeChunk, type Tables } from '../chunk';
import { listen } from './hooks';

const OPTIONS = { build: 'b', shareStrategy: 'version-first' as const, plugins: () => [], remotes: {} };

const offer = (name: string, version: string, more: object = {}) => ({
  name,
  version,
  factory: () => Promise.resolve(() => `${name} ${version}`),
  eager: false,
  singleton: false,
  strictVersion: false,
  ...more,
});

/** What a consumer of another bundler has in its scope. */
const theirs = () => ({
  lib: Object.fromEntries(
    ['1.2.0', '1.10.0', '2.0.0'].map((version) => [
      version,
      { from: 'page', get: () => Promise.resolve(() => `page’s ${version}`), loaded: 0 },
    ]),
  ),
});

/** A container of a consumer: what it takes of the share scopes, and what its hooks are told. */
export async function sharing(start: Start, log: (line: string) => void): Promise<void> {
  const chunk = (name: string, tables: Tables) =>
    runtimeChunk(tables, (require) => start(require, { name, ...OPTIONS }));
  const attempt = async (what: string, run: () => unknown) => {
    try {
      log(`${what}: ${JSON.stringify(await run())}`);
    } catch (error) {
      // Upstream calls what is not there; the name that it has for it is of no account.
      log(`${what} failed: ${(error as Error).message.replace(/^\w+(?=\.get is not)/, 'share')}`);
    }
  };
  const load = async (require: ReturnType<typeof chunk>, id: string) => {
    const promises: Promise<unknown>[] = [];
    require.f?.consumes?.('c', promises);
    await Promise.all(promises);
    return require(id);
  };

  listen(log);
  const provide = { default: [offer('lib', '1.1.0'), offer('own', '3.0.0')] };
  const consume = {
    lib: { requiredVersion: '^1.0.0' },
    old: { requiredVersion: '^0.5.0', fallback: () => Promise.resolve(() => 'own fallback') },
    single: { singleton: true, requiredVersion: '^1.0.0' },
    strict: { singleton: true, strictVersion: true, requiredVersion: '^1.0.0' },
    own: { shareKey: 'own', requiredVersion: '^3.0.0' },
    none: { shareKey: 'none', requiredVersion: '^3.0.0' },
  };
  const remote = chunk('remote', { provide, consume });
  const scope = theirs();
  const tokens: unknown[] = [];
  await attempt('init', () => remote.federation.initContainer('default', scope, tokens));
  for (const id of Object.keys(consume)) {
    await attempt(id, () => load(remote, id));
  }
  log(`scope: ${Object.entries(scope).map(([key, versions]) => `${key} ${Object.keys(versions)}`)}`);
  await attempt('another scope', () => remote.federation.initContainer('default', theirs(), []));
  await attempt('loadShare', async () => (await remote.federation.instance.loadShare('own'))());
  await attempt('loadShare of what nobody has', () => remote.federation.instance.loadShare('nothing'));
  await attempt('loadShareSync', () => remote.federation.instance.loadShareSync('own')());
  await attempt('loadShareSync of what nobody has', () => remote.federation.instance.loadShareSync('nothing'));

  const eager = { eager: true, factory: () => () => 'eager lib' };
  const page = chunk('page', {
    provide: { default: [offer('lib', '1.0.0', eager)], other: [offer('lib', '5.0.0')] },
    consume: {
      now: { eager: true, requiredVersion: '^1.0.0', fallback: () => () => 'eager fallback' },
      other: { shareScope: 'other', requiredVersion: '^5.0.0', layer: 'ssr' },
    },
    initial: ['now'],
  });
  await attempt('at once', () => page('now'));
  await attempt('another scope of the build', () => load(page, 'other'));
  await attempt('a second start', () => chunk('page', {}).federation.instance === page.federation.instance);
  await attempt('registerShared', () => {
    const { instance } = page.federation;
    instance.registerShared({ late: { version: '1.0.0', lib: () => 'late', scope: 'default' } });
    return instance.shareScopeMap.default.late['1.0.0'].lib();
  });
  await attempt('filled', () => page.I?.(['default', 'other']));
  log(`instances: ${instances().map(({ name, shareScopeMap }) => `${name} ${Object.keys(shareScopeMap)}`)}`);
}

interface Instance {
  name: string;
  shareScopeMap: object;
}

const instances = () =>
  (globalThis as unknown as { __FEDERATION__: { __INSTANCES__: Instance[] } }).__FEDERATION__.__INSTANCES__;
