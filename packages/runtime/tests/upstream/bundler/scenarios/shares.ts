import type { WebpackRequire } from '../../../../src/embed/types';
import { requireTwice, type Scenario, settle, shared } from '../stage';

const anything = { singleton: false, requiredVersion: '*', strictVersion: false, eager: false };

/** A module that is consumed. */
const consumed = (shareKey: string, more: object = {}, shareConfig: object = {}) => ({
  shareKey,
  getter: async () => () => ({ fallback: shareKey }),
  shareInfo: { scope: ['default'], shareConfig: { ...anything, ...shareConfig } },
  ...more,
});

/** The modules that a build consumes, each in a chunk of its name, and the chunk `all`. */
function tablesOf(webpackRequire: WebpackRequire, modules: Record<string, object>) {
  const ids = Object.keys(modules);
  return {
    webpackRequire,
    moduleToHandlerMapping: modules,
    installedModules: {} as Record<string, unknown>,
    initialConsumes: ids,
    chunkMapping: { all: ids, ...Object.fromEntries(ids.map((id) => [id, [id]])) },
  };
}

/** Shared modules that chunks consume. */
export const consumedModules: Scenario = async ({ runtime, build, step }) => {
  let isBroken = true;
  const flaky = async () => {
    if (isBroken) throw new Error('no such chunk');
    return () => 'back';
  };
  const frozen = { get: async () => () => Object.freeze({ of: 'frozen' }) };
  const shares = { lib: shared('1.0.0'), broken: shared('1.0.0', { get: flaky }), frozen: shared('1.0.0', frozen) };
  const require = build({ init: { shared: shares } });
  const { federation } = require;
  const tables = tablesOf(require, {
    lib: consumed('lib'),
    none: consumed('nobody'),
    flaky: consumed('nobody-either', { getter: flaky }),
    broken: consumed('broken'),
    layer: consumed('lib', {}, { layer: 'ssr' }),
    frozen: consumed('frozen', {}, { layer: 'ssr' }),
    text: consumed('nobody', { getter: async () => () => 'text' }, { layer: 'ssr' }),
    named: consumed('nobody', { getter: async () => () => ({ layer: 'own' }) }, { layer: 'ssr' }),
    scopes: consumed('lib', { shareInfo: { scope: ['other', 'default'], shareConfig: anything } }),
    nested: consumed('lib', { shareInfo: { scope: [['default']], shareConfig: anything } }),
    absent: consumed('nobody', { getter: undefined }),
  });
  const load = async (chunkId: string) => {
    const promises: unknown[] = [];
    runtime.bundlerRuntime.consumes({ ...tables, chunkId, promises });
    const during = { ...tables.installedModules };
    return { during, settled: await settle(promises), installed: { ...tables.installedModules } };
  };
  await step('a chunk without any', () => load('unknown'));
  for (const id of Object.keys(tables.moduleToHandlerMapping)) {
    await step(`the chunk of ${id}`, () => load(id));
    await step(id, () => requireTwice(require, id));
  }
  isBroken = false;
  await step('all of them again', () => load('all'));
  for (const id of ['flaky', 'broken']) {
    await step(`${id}, which is back`, () => requireTwice(require, id));
  }
  Object.assign(tables, tablesOf(require, { one: consumed('lib'), two: consumed('none'), three: consumed('lib') }));
  await step('some at once', () => load('all'));
  await step('a chunk while it is loading', () => {
    Object.assign(tables, tablesOf(require, { one: consumed('lib') }));
    return Promise.all([load('one'), load('one')]);
  });
  await step('a module of which little is used', () => {
    federation.usedExports = { lib: ['a'] };
    Object.assign(tables, tablesOf(require, { used: consumed('lib') }));
    return load('all');
  });
  await step('a row that nobody has read', async () => {
    federation.usedExports = undefined;
    const moduleIdToConsumeDataMapping = { row: { shareKey: 'lib', shareScope: 'default', fallback: () => {} } };
    const chunkMapping = { row: ['row'] };
    Object.assign(require, {
      consumesLoadingData: { chunkMapping, moduleIdToConsumeDataMapping, initialConsumes: [] },
    });
    await load('row');
    return Object.keys(tables.installedModules);
  });
  await step('the scopes', () => require.S === federation.instance.shareScopeMap);
  await step('an instance that throws', () => {
    federation.instance.loadShare = () => {
      throw new Error('not today');
    };
    Object.assign(tables, tablesOf(require, { thrown: consumed('lib') }));
    return load('all');
  });
  await step('what it threw', () => requireTwice(require, 'thrown'));
  await step('no instance', () => {
    federation.instance = undefined;
    Object.assign(tables, tablesOf(require, { early: consumed('lib') }));
    return load('all');
  });
  await step('what comes too early', () => requireTwice(require, 'early'));
};

/** Shared modules that have to be there at once. */
export const initialConsumes: Scenario = async ({ runtime, build, step }) => {
  const eager = { lib: () => ({ lib: 'eager' }), shareConfig: { ...anything, eager: true } };
  const shares = { eager: shared('1.0.0', eager), lazy: shared('1.0.0') };
  const require = build({ init: { shared: shares } });
  const tables = tablesOf(require, {
    eager: consumed('eager', {}, { eager: true }),
    layer: consumed('eager', {}, { eager: true, layer: 'ssr' }),
    lazy: consumed('lazy'),
    none: consumed('nobody'),
  });
  await step('installing', () => runtime.bundlerRuntime.installInitialConsumes(tables));
  for (const id of Object.keys(tables.moduleToHandlerMapping)) {
    await step(id, () => requireTwice(require, id));
    await step(`${id} is installed`, () => tables.installedModules[id]);
  }
  await step('a chunk with one of them', async () => {
    const promises: unknown[] = [];
    runtime.bundlerRuntime.consumes({ ...tables, chunkId: 'eager', promises });
    return promises;
  });
  const asynchronous = tablesOf(require, { later: consumed('eager', {}, { eager: true }) });
  await step('later', async () =>
    Boolean(await runtime.bundlerRuntime.installInitialConsumes({ ...asynchronous, asyncLoad: true })),
  );
};
