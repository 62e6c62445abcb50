/** The steps of a host, in their order. */
export const STEPS = ['start', 'first', 'loadRemote', 'loadShare'];

/**
 * A host with a prebuilt runtime: it starts, loads a healthy remote for the first time, then loads it, and what both share, many times. In a
 * page and in Node.
 *
 * @param {string} text of the prebuilt runtime
 * @param {{entry: string, strategy: string, count: number}} kind `entry` is the URL of the remote's manifest
 * @returns {Record<string, () => Promise<void>>} its steps
 */
export function createHost(text, { entry, strategy, count }) {
  const remote = { alias: 'ui', name: 'ui', entry, externalType: 'script', shareScope: 'default' };
  const options = {
    ...{ name: 'host', build: 'host', shareStrategy: strategy },
    ...{ plugins: () => [], remotes: { ui: [remote] } },
  };
  const require = runtimeChunk();
  const { federation } = require;
  const shareConfig = { requiredVersion: '^1.0.0', singleton: false, strictVersion: false, eager: false };
  const customShareInfo = { scope: ['default'], shareConfig };
  const many = async (load) => {
    for (let done = 0; done < count; done++) await load();
  };
  return {
    async start() {
      const module = { exports: {} };
      new Function('module', text)(module);
      module.exports().start(require, options);
    },
    first: async () => void (await federation.instance.loadRemote('ui/a')),
    loadRemote: () => many(() => federation.instance.loadRemote('ui/a')),
    loadShare: () => many(() => federation.instance.loadShare('lib', { customShareInfo })),
  };
}

/** What the bundler gives a runtime chunk of a host that shares a module. */
function runtimeChunk() {
  const require = () => ({});
  const factory = () => Promise.resolve(() => 'lib');
  const lib = { name: 'lib', version: '1.0.0', factory, eager: false, singleton: false, strictVersion: false };
  return Object.assign(require, {
    ...{ m: {}, c: {}, f: {}, federation: {}, o: Object.hasOwn },
    initializeSharingData: { scopeToSharingDataMapping: { default: [lib] }, uniqueName: 'host' },
    consumesLoadingData: { chunkMapping: {}, moduleIdToConsumeDataMapping: {}, initialConsumes: [] },
    remotesLoadingData: { chunkMapping: {}, moduleIdToRemoteDataMapping: {} },
  });
}
