import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Start } from '../../src/embed/start';
import type { RemoteInfo, StartOptions } from '../../src/embed/types';
import { runtimeChunk, setTables, type Tables } from '../chunk';
import { listen } from './hooks';

/** A remote entry as it comes for Node. */
const entry = (name: string) => `
  module.exports = {
    init(scope, initScope, options) {
      globalThis.inits.push('${name} ' + Object.keys(scope) + ' ' + Object.keys(options ?? {}));
      scope.lib = { ...scope.lib, '1.5.0': { from: '${name}', get: async () => () => 'lib of ${name}', shareConfig: {} } };
    },
    get(expose, getScope) {
      if (expose === './missing') throw new Error('no such module');
      return Promise.resolve(() => ({ from: '${name}', expose }));
    },
  };`;

const manifest = (name: string) => ({
  id: name,
  name,
  metaData: {
    name,
    globalName: name,
    publicPath: 'auto',
    buildInfo: { buildVersion: '1.0.0' },
    remoteEntry: { path: '', name: `${name}.js`, type: 'global' },
    ssrRemoteEntry: { path: './', name: `${name}.js`, type: 'commonjs-module' },
  },
  exposes: [{ name: 'a', path: './a', assets: { js: { sync: ['a.js'], async: [] }, css: { sync: [], async: [] } } }],
  shared: [{ name: 'lib', version: '1.5.0', assets: { js: { sync: [], async: [] }, css: { sync: [], async: [] } } }],
  remotes: [],
});

/** A build with remotes: what it loads of them, what fails how, and what its hooks are told. */
export async function remotes(start: Start, log: (line: string) => void, [kind]: string[]): Promise<void> {
  const inits: string[] = [];
  Object.assign(globalThis, { inits });
  const files = new Map<string, string>();
  const server = createServer(({ url = '' }, response) => {
    const text = files.get(url);
    response.writeHead(text ? 200 : 404).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const name of ['ui', 'late', 'other']) {
    files.set(`/${name}.js`, entry(name));
    files.set(`/${name}.json`, JSON.stringify(manifest(name)));
  }
  files.set('/empty.js', 'module.exports = {};');
  files.set('/empty.json', '{}');

  const extension = kind === 'manifests' ? 'json' : 'js';
  const info = (name: string): RemoteInfo => ({
    alias: `${name}-alias`,
    name,
    entry: `${origin}/${name}.${extension}`,
    externalType: 'script',
    shareScope: 'default',
  });
  const row = (remoteName: string, name: string) => ({
    shareScope: 'default',
    name,
    externalModuleId: 'x',
    remoteName,
  });
  const attempt = async (what: string, run: () => unknown) => {
    try {
      log(`${what}: ${JSON.stringify(await run())}`);
    } catch (error) {
      log(`${what} failed: ${(error as Error).message}`);
    }
  };

  listen(log);
  const known = { ui: [info('ui')], gone: [info('gone')], empty: [info('empty')] };
  const tables: Tables = {
    provide: { default: [{ ...LIB, factory: () => Promise.resolve(() => 'own lib') }] },
    consume: { lib: { requiredVersion: '^1.0.0' } },
    remotes: { a: row('ui', './a'), missing: row('ui', './missing'), gone: row('gone', './a') },
  };
  const options: StartOptions = {
    name: 'host',
    build: 'b',
    shareStrategy: 'version-first',
    plugins: () => [],
    remotes: known,
  };
  const require = runtimeChunk(tables, (chunk) => start(chunk, options));
  const { instance } = require.federation;
  const loadChunk = async (kinds: string[]) => {
    const promises: Promise<unknown>[] = [];
    for (const each of kinds) require.f?.[each]?.('c', promises);
    await Promise.all(promises);
  };
  await attempt('chunk', () => loadChunk(['consumes', 'remotes']));
  for (const id of ['a', 'missing', 'gone', 'lib']) {
    await attempt(id, () => require(id));
  }
  files.set('/gone.js', entry('gone'));
  files.set('/gone.json', JSON.stringify(manifest('gone')));
  await attempt('again', () => loadChunk(['remotes']));
  await attempt('gone, which is back', () => require('gone'));

  setTables(require, { ...tables, remotes: { ...tables.remotes, more: row('ui', './more') } });
  start(require, options);
  await attempt('a hot update', () => loadChunk(['remotes']));
  await attempt('a module that came with it', () => require('more'));

  await attempt('loadRemote', () => instance.loadRemote('ui/a'));
  await attempt('loadRemote by its alias', () => instance.loadRemote('ui-alias/a'));
  await attempt('loadRemote of a missing module', () => instance.loadRemote('ui/missing'));
  await attempt('loadRemote of nobody', () => instance.loadRemote('nobody/a'));
  await attempt('loadRemote of no container', () => instance.loadRemote('empty/a'));
  instance.registerRemotes([{ name: 'late', entry: `${origin}/late.${extension}` }]);
  await attempt('loadRemote of a registered one', () => instance.loadRemote('late/a'));
  instance.registerRemotes([{ name: 'late', entry: `${origin}/other.${extension}`, entryGlobalName: 'other' }], {
    force: true,
  });
  await attempt('loadRemote of another in its place', () => instance.loadRemote('late/a'));
  await attempt('initRawContainer', async () => {
    const container = { init() {}, get: () => () => 'raw' };
    const module = instance.initRawContainer('raw', 'http://raw', container);
    return module.get('raw/a', './a');
  });
  if (kind === 'manifests') {
    await attempt('preloadRemote', () => instance.preloadRemote([{ nameOrAlias: 'ui', exposes: ['a'] }]));
    await attempt('preloadRemote of what is no manifest', () => instance.preloadRemote([{ nameOrAlias: 'empty' }]));
  }
  log(`inits: ${inits}`);
  log(
    `scope: ${Object.entries(instance.shareScopeMap.default).map(([key, all]) => `${key} ${Object.keys(all as object)}`)}`,
  );
  server.closeAllConnections();
  server.close();
}

const LIB = { name: 'lib', version: '1.0.0', eager: false, singleton: false, strictVersion: false };
