import { PUBLIC_PATHS } from './files';
import { type Instance, recordHooks } from './record';

/** An instance as applications call it. */
// biome-ignore lint/suspicious/noExplicitAny: the whole API of upstream, some of it private
export type Host = any;

/** What a scenario has: instances that are recorded, steps whose outcome is, and the server of the remotes. */
export interface Stage {
  create(options?: object): Host;
  step(title: string, run: () => unknown): Promise<void>;
  /** The URL of a file of the remotes. */
  url(file: string): string;
}

/** Makes the instances of a scenario. Hooks are heard from the first call behind the constructor on. */
export const createHost = (ModuleFederation: new (options: object) => Instance, log: (line: string) => void) => {
  let count = 0;
  return (options: object = {}): Host => {
    count++;
    const host = new ModuleFederation({ name: `host${count}`, remotes: [], shareStrategy: 'loaded-first', ...options });
    (globalThis as unknown as { __FEDERATION__: { __INSTANCES__: unknown[] } }).__FEDERATION__.__INSTANCES__.push(host);
    recordHooks(host, log);
    return host;
  };
};

const shared = (version: string, more: object = {}) => ({
  version,
  scope: ['default'],
  shareConfig: { singleton: false, requiredVersion: `^${version}`, eager: false, strictVersion: false },
  get: async () => () => `lib ${version}`,
  ...more,
});

/** Calls of the API, by topic. Everything that a prebuilt runtime replaces is called. */
export const scenarios: Record<string, (stage: Stage) => Promise<void>> = {
  async 'shared modules'({ create, step }) {
    const host = create({ shared: { lib: shared('1.0.0') } });
    await step('loadShare', async () => (await host.loadShare('lib'))());
    await step('loadShare of what is loaded', async () => (await host.loadShare('lib'))());
    await step('loadShareSync of what is loaded', () => host.loadShareSync('lib')());
    await step('loadShare with another range', async () =>
      host.loadShare('lib', { customShareInfo: { shareConfig: { requiredVersion: '^2.0.0' } } }),
    );
    await step('registerShared', () => host.registerShared({ more: shared('2.0.0', { lib: () => 'more' }) }));
    await step('loadShareSync of a module with lib', () => host.loadShareSync('more')());
    await step('registerShared without version', () => host.registerShared({ bare: { lib: () => 'bare' } }));
    await step('registerShared of a list', () => host.registerShared({ lib: [shared('1.0.0'), shared('1.2.0')] }));
    await step('loadShareSync that has to wait', () =>
      host.loadShareSync('lib', { customShareInfo: { version: '1.2.0' } }),
    );
    await step('options', () => Object.keys(host.options.shared));
  },

  async 'an unknown module'({ create, step }) {
    const host = create({ shared: { lib: shared('1.0.0') } });
    await step('loadShareSync', () => host.loadShareSync('nobody'));
    await step('loadShare', () => host.loadShare('nobody'));
  },

  async 'a module that fails'({ create, step }) {
    let isBroken = true;
    const get = async () => {
      if (isBroken) throw new Error('no such file');
      return () => 'lib';
    };
    const host = create({ shared: { lib: shared('1.0.0', { get }) } });
    await step('loadShare', () => host.loadShare('lib'));
    isBroken = false;
    await step('loadShare again', async () => (await host.loadShare('lib'))());
  },

  async 'several versions'({ create, step }) {
    const load = async (shareConfig: object) => {
      const host = create({ shared: { lib: [shared('1.0.0'), shared('1.2.0'), shared('2.0.0')] } });
      const factory = await host.loadShare('lib', { customShareInfo: { shareConfig } });
      return factory ? factory() : factory;
    };
    await step('the highest', () => load({ requiredVersion: '*' }));
    await step('one that fits', () => load({ requiredVersion: '^1.0.0' }));
    await step('an exact one', () => load({ requiredVersion: '1.0.0' }));
    await step('a singleton', () => load({ requiredVersion: '^2.0.0', singleton: true }));
    await step('a singleton that does not fit', () => load({ requiredVersion: '^3.0.0', singleton: true }));
    await step('a singleton that must fit', () =>
      load({ requiredVersion: '^3.0.0', singleton: true, strictVersion: true }),
    );
    await step('any version', () => load({ requiredVersion: false }));
  },

  async 'share scopes'({ create, step }) {
    const host = create({ shared: { lib: shared('1.0.0', { scope: ['default', 'other'] }) } });
    await step('initializeSharing', () => Promise.all(host.initializeSharing('default')));
    await step('initializeSharing of another scope', () =>
      Promise.all(host.initializeSharing('other', { from: 'build' })),
    );
    await step('initializeSharing of an empty scope', () => Promise.all(host.initializeSharing('empty')));
    await step('initShareScopeMap', () => host.initShareScopeMap('default', { lib: {} }, { hostShareScopeMap: {} }));
    await step('scopes', () => Object.keys(host.shareScopeMap));
    await step('loadShare of the new scope', async () => (await host.loadShare('lib'))());
    await step('initOptions', () =>
      host.initOptions({ name: host.name, remotes: [], shared: { more: shared('3.0.0') } }),
    );
    await step('initOptions of another name', () => host.initOptions({ name: 'else', remotes: [] }));
  },

  async entries(stage) {
    await remotes(stage, 'js');
  },

  async manifests(stage) {
    await remotes(stage, 'json');
  },

  async 'public paths'({ create, step, url }) {
    const host = create();
    for (const name of Object.keys(PUBLIC_PATHS)) {
      host.registerRemotes([{ name, entry: url(`${name}.json`) }]);
      await step(name, () => host.loadRemote(`${name}/a`));
    }
  },

  async 'files that are no manifests'({ create, step, url }) {
    const host = create();
    for (const name of ['object', 'html', 'nothing', 'absent']) {
      host.registerRemotes([{ name, entry: url(`${name}.json`) }]);
      await step(name, () => host.loadRemote(`${name}/a`));
    }
  },

  async preloading({ create, step, url }) {
    const host = create({
      remotes: [
        { name: 'ui', alias: 'ui-alias', entry: url('ui.json') },
        { name: 'gone', entry: url('gone.json') },
        { name: 'other', entry: url('other.js') },
      ],
      shared: { lib: shared('1.0.0', { lib: () => 'lib', loaded: true }) },
    });
    const preload = (options: object) => () => host.preloadRemote([options]);
    await step('an exposed module', preload({ nameOrAlias: 'ui', exposes: ['a'] }));
    await step('it again', preload({ nameOrAlias: 'ui', exposes: ['a'] }));
    await step('all of them', preload({ nameOrAlias: 'ui-alias', resourceCategory: 'all' }));
    await step(
      'a filter',
      preload({ nameOrAlias: 'ui', exposes: ['./b'], filter: (file: string) => file.endsWith('b.js') }),
    );
    await step('without remotes of it', preload({ nameOrAlias: 'ui', depsRemote: false }));
    await step('some remotes of it', preload({ nameOrAlias: 'ui', depsRemote: [{ nameOrAlias: 'other' }] }));
    await step('no manifest', preload({ nameOrAlias: 'gone' }));
    await step('an entry', preload({ nameOrAlias: 'other' }));
    await step('an unknown remote', preload({ nameOrAlias: 'nobody' }));
  },

  async 'plugins that help'({ create, step, url }) {
    const container = { init() {}, get: () => () => 'from a plugin' };
    const host = create({
      remotes: [
        { name: 'gone', entry: url('gone.js') },
        ...['lost', 'backed', 'returned'].map((name) => ({ name, entry: url(`${name}.json`) })),
      ],
    });
    host.registerPlugins([
      {
        name: 'helper',
        loadEntry: ({ remoteInfo }: Host) => (remoteInfo.name === 'hooked' ? container : undefined),
        loadEntryError: ({ remoteInfo }: Host) => (remoteInfo.name === 'gone' ? container : undefined),
        errorLoadRemote: async (failure: Host) => {
          const { id } = failure;
          if (id === 'nobody/a') return () => 'in its place';
          if (id.endsWith('backed.json')) return (await fetch(url('ui.json'))).json();
          return id.endsWith('returned.json') ? failure : undefined;
        },
        getModuleFactory: ({ expose }: Host) => (expose === './made' ? () => 'made' : undefined),
        onLoad: ({ id }: Host) => (id === 'gone/wrapped' ? () => 'wrapped' : undefined),
        fetch: (asked: string) => (asked.endsWith('lost.json') ? fetch(url('ui.json')) : undefined),
      },
    ]);
    host.registerRemotes([{ name: 'hooked', entry: url('hooked.js') }]);
    for (const id of [
      'hooked/a',
      'gone/a',
      'gone/made',
      'gone/wrapped',
      'nobody/a',
      'lost/a',
      'backed/a',
      'returned/a',
    ]) {
      await step(id, async () => {
        const loaded = await host.loadRemote(id);
        return typeof loaded === 'function' ? loaded() : loaded;
      });
    }
  },
};

async function remotes({ create, step, url }: Stage, extension: string): Promise<void> {
  const remote = (name: string) => ({ name, alias: `${name}-alias`, entry: url(`${name}.${extension}`) });
  const host = create({
    remotes: ['ui', 'gone', 'empty', 'broken'].map(remote),
    shared: { lib: shared('1.0.0') },
  });
  const load = (id: string, options?: object) => () => host.loadRemote(id, options);
  await step('loadRemote', load('ui/a'));
  await step('loadRemote by alias', load('ui-alias/a'));
  await step('loadRemote of a factory', async () =>
    (await host.loadRemote('ui/b', { loadFactory: false, from: 'build' }))(),
  );
  await step('idToRemoteMap', () => host.remoteHandler.idToRemoteMap);
  await step('loadRemote twice at once', () => Promise.all([host.loadRemote('ui/a'), host.loadRemote('ui/b')]));
  await step('loadRemote of a missing module', load('ui/missing'));
  await step('loadRemote of nothing', load('ui/nothing'));
  await step('loadRemote of an absent remote', load('gone/a'));
  await step('loadRemote of it again', load('gone/a'));
  await step('loadRemote of an entry without container', load('empty/a'));
  await step('loadRemote of a container that throws', load('broken/a'));
  await step('loadRemote of an unknown remote', load('nobody/a'));
  await step(
    'loadShare of what a remote shares',
    async () =>
      (await host.loadShare('lib', { customShareInfo: { shareConfig: { requiredVersion: '^1.5.0' } } })) && 'found',
  );
  await step('registerRemotes', () => host.registerRemotes([remote('late')]));
  await step('loadRemote of a registered one', load('late/a'));
  await step('registerRemotes of the same', () => host.registerRemotes([remote('late')]));
  await step('registerRemotes by force', () =>
    host.registerRemotes([{ ...remote('other'), name: 'late', alias: undefined, entryGlobalName: 'other' }], {
      force: true,
    }),
  );
  await step('loadRemote of the new one', load('late/a'));
  await step('registerRemotes of a bad alias', () => host.registerRemotes([{ ...remote('bad'), alias: 'ui' }]));
  await step('removeRemote', () => host.remoteHandler.removeRemote(host.options.remotes[0]));
  await step('loadRemote of a removed one', load('ui/a'));
  await step('remotes', () => host.options.remotes.map(({ name }: { name: string }) => name));
  const other = create({ remotes: [remote('late')] });
  await step('loadRemote of another instance', () => other.loadRemote('late/a'));
  await step('initRawContainer', () =>
    host.initRawContainer('raw', 'http://raw', { init() {}, get: () => () => 'raw' }).get('raw/a', './a'),
  );
}
