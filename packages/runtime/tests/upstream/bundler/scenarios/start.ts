import type { Scenario } from '../stage';

/** What a bundler runtime is made of, and how it makes the instance of a build. */
export const start: Scenario = async ({ runtime, build, step }) => {
  await step('the parts', () => Object.keys(runtime).sort());
  await step('the API', () => Object.keys(runtime.runtime).sort());
  await step('the functions', () =>
    Object.entries(runtime.bundlerRuntime)
      .map(([name, value]) => `${name}: ${typeof value}`)
      .sort(),
  );

  const require = build({ isBare: true, init: { shareStrategy: 'version-first', plugins: [{ name: 'own' }] } });
  const { federation } = require;
  const { init } = runtime.bundlerRuntime;
  await step('init', () => {
    federation.instance = init({ webpackRequire: require });
    const { name, remotes, shareStrategy } = federation.instance.options;
    return { name, remotes, shareStrategy };
  });
  await step('the plugins of the instance', () =>
    federation.instance.options.plugins.map(({ name }: { name: string }) => name),
  );
  await step('init of another runtime chunk', () => init({ webpackRequire: require }) === federation.instance);
  await step('init without options', () =>
    init({ webpackRequire: Object.assign(() => {}, { federation: {} }) as never }),
  );

  const attach = (state: object) => {
    const chunk = { S: {} as object | undefined, federation: { instance: federation.instance }, ...state };
    runtime.attachShareScopeMap(chunk as never);
    return { isAttached: chunk.S === federation.instance.shareScopeMap, federation: { ...chunk.federation } };
  };
  await step('attachShareScopeMap', () => attach({}));
  await step('attachShareScopeMap without scopes', () => attach({ S: undefined }));
  await step('attachShareScopeMap without an instance', () => attach({ federation: {} }));
  await step('attachShareScopeMap twice', () =>
    attach({ federation: { instance: federation.instance, hasAttachShareScopeMap: true } }),
  );
};
