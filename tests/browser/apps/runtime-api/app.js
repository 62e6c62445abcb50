import * as api from '@module-federation/runtime';
import './at-once.js';

const { federation } = __webpack_require__;
const entry = (name) => `${location.origin}/${name}/remoteEntry.js`;
const failure = (promise) =>
  promise.then(
    () => 'no failure',
    ({ message }) => message,
  );

/** Calls each function of the API, by its name, and gives what shows that it did its work. */
const calls = {
  getInstance: () => [api.getInstance() === federation.instance, api.getInstance(({ name }) => name === 'none')],
  init: () => api.init({ name: 'app', remotes: [] }) === federation.instance,
  registerGlobalPlugins() {
    const seen = [];
    api.registerGlobalPlugins([{ name: 'global', init: ({ origin }) => seen.push(origin.name) }]);
    api.createInstance({ name: 'seen', remotes: [] });
    return [...seen];
  },
  createInstance: () => api.createInstance({ name: 'second', remotes: [] }).name,
  ModuleFederation: () => [
    federation.instance instanceof api.ModuleFederation,
    new api.ModuleFederation({ name: 'third', remotes: [] }).name,
  ],
  registerPlugins() {
    api.registerPlugins([{ name: 'preloads', afterPreloadRemote: ({ results }) => void preloaded.push(...results) }]);
    return federation.instance.options.plugins.some(({ name }) => name === 'preloads');
  },
  loadRemote: async () => (await api.loadRemote('remote/thing')).thing,
  async registerRemotes() {
    api.registerRemotes([{ name: 'later', alias: 'l8r', entry: entry('later') }]);
    return (await api.loadRemote('l8r/thing')).thing;
  },
  async preloadRemote() {
    await api.preloadRemote([{ nameOrAlias: 'ahead', exposes: ['./thing'], resourceCategory: 'all' }]);
    const files = preloaded.flatMap(({ results }) => results);
    const there = files.filter(({ status }) => status === 'success' || status === 'cached');
    return [...new Set(there.map(({ resourceType }) => resourceType))].sort();
  },
  getRemoteInfo: () => api.getRemoteInfo({ name: 'x', entry: '/x.js' }),
  async getRemoteEntry() {
    const remoteInfo = api.getRemoteInfo({ name: 'entry', entry: entry('entry') });
    const container = await api.getRemoteEntry({ origin: federation.instance, remoteInfo });
    return Object.keys(container).sort();
  },
  async Module() {
    const remoteInfo = api.getRemoteInfo({ name: 'module', entry: entry('module') });
    const module = new api.Module({ remoteInfo, host: federation.instance });
    return (await module.get('module/thing', './thing')).thing;
  },
  async loadScript() {
    await api.loadScript('/script.js', { attrs: {} });
    return globalThis.loaded;
  },
  loadScriptNode: async () => (await failure(api.loadScriptNode('/script.js', { attrs: {} }))) !== 'no failure',
  loadShare: async () => (await api.loadShare('kept'))().kept,
  loadShareSync: () => api.loadShareSync('now')().now,
  async registerShared() {
    const shared = {
      version: '1.0.0',
      scope: 'default',
      lib: () => 'late',
      shareConfig: { requiredVersion: '^1.0.0' },
    };
    api.registerShared({ late: shared });
    const factory = await api.loadShare('late', {
      customShareInfo: { scope: ['default'], shareConfig: shared.shareConfig },
    });
    return factory();
  },
  satisfy: () => [api.satisfy('1.2.3', '^1.0.0'), api.satisfy('2.0.0', '^1.0.0')],
};

const preloaded = [];
const result = {};
for (const [name, call] of Object.entries(calls)) {
  try {
    result[name] = await call();
  } catch (error) {
    result[name] = `failed: ${error.stack}`;
  }
}
globalThis.result = result;
