import type { Scenario } from '../stage';
import { shared } from '../stage';

// biome-ignore lint/suspicious/noExplicitAny: a part of the bundler runtime that is called by few
type Functions = any;

/** How share scopes are initialised. */
export const sharing: Scenario = async ({ runtime, build, step, url }) => {
  const { I } = runtime.bundlerRuntime as Functions;
  const remote = (name: string) => ({ name, entry: url(`${name}.js`), shareScope: 'default' });
  const container = { init: () => {}, get: () => undefined };
  const require = build({
    init: { shared: { lib: shared('1.0.0') }, remotes: [remote('ui')] },
    modules: { container: () => container },
  });
  const state = { webpackRequire: require, initPromises: {} as object, initTokens: {} as Record<string, object> };
  const told = () => ({ promises: { ...state.initPromises }, tokens: { ...state.initTokens } });
  const initialize = (shareScopeName: unknown, initScope?: unknown[]) => async () => {
    const initialized = I({ ...state, shareScopeName, initScope });
    const during = told();
    return { during, result: await initialized, initScope, ...told() };
  };
  await step('a scope', initialize('default', []));
  await step('it again', initialize('default', []));
  await step('the scopes of the build', () => require.S === require.federation.instance.shareScopeMap);
  await step('several', initialize(['default', 'other', 'third'], []));
  await step('one that is being initialised', initialize('default', [state.initTokens.default]));
  await step('one behind it', initialize(['default', 'fourth'], [state.initTokens.default]));
  await step('the same at once', () => Promise.all([initialize('fifth', [])(), initialize('fifth', [])()]));
  await step('no list', initialize('sixth'));

  for (const shareStrategy of ['version-first', 'loaded-first']) {
    for (const name of ['ui', 'gone']) {
      const init = { shareStrategy, remotes: [remote(name)], shared: { lib: shared('1.0.0') } };
      Object.assign(state, { webpackRequire: build({ init }), initPromises: {}, initTokens: {} });
      await step(`${shareStrategy}, the remote ${name}`, initialize('default', []));
      await step(`${shareStrategy}, the remote ${name} again`, initialize('default', []));
    }
  }

  const external = build({ modules: { container: () => container } });
  external.federation.bundlerRuntimeOptions = {
    remotes: {
      idToRemoteMap: { x: [{ externalType: 'var', name: 'x' }] },
      idToExternalAndNameMapping: { x: ['default', './x', 'container'] },
    },
  };
  Object.assign(state, { webpackRequire: external, initPromises: {}, initTokens: {} });
  await step('containers that are externals', async () => {
    const told: unknown[] = [];
    Object.assign(container, { init: (...given: unknown[]) => told.push(given.length) });
    await initialize('default', [])();
    return told;
  });
};
