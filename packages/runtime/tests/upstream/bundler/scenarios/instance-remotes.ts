import type { RemoteInfo } from '../../../../src/embed/types';
import { requireTwice, type Scenario, shared } from '../stage';
import { createLoader, type Row } from './tables';

/** Remote modules of remotes that the instance loads. */
export const instanceRemotes: Scenario = async ({ build, step, url }) => {
  const info = (name: string) => ({
    name,
    alias: `${name}-alias`,
    entry: url(`${name}.js`),
    externalType: 'script',
    shareScope: 'default',
  });
  const row = (name: string, expose: string, scope: string | string[] = 'default'): Row => [
    scope,
    expose,
    `container of ${name}`,
    [info(name)],
  ];
  for (const shareStrategy of ['loaded-first', 'version-first']) {
    const of = (title: string) => `${title}, ${shareStrategy}`;
    const remotes: RemoteInfo[] = ['ui', 'late', 'broken'].map(info);
    const require = build({ init: { shareStrategy, remotes, shared: { lib: shared('1.0.0') } } });
    const { load, tables } = createLoader(require, {
      a: row('ui', './a'),
      nested: row('ui', './deep/er'),
      root: row('ui', '.'),
      scopes: row('late', './a', ['default', 'other']),
      missing: row('ui', './missing'),
      nothing: row('ui', './nothing'),
      unknown: row('nobody', './a'),
      throws: row('broken', './a'),
    });
    await step(of('a chunk without any'), () => load('none'));
    for (const id of Object.keys(tables.idToRemoteMap)) {
      await step(of(`the chunk of ${id}`), () => load(id));
      await step(of(id), () => requireTwice(require, id));
      await step(of(`the chunk of ${id} again`), () => load(id));
    }
    await step(of('the scopes'), () => require.S === require.federation.instance.shareScopeMap);
    await step(of('a container that gets the same'), () => {
      require.R = [tables.idToExternalAndNameMapping.a];
      return load('a');
    });
    await step(of('one that gets another'), () => load('nested'));
    await step(of('what they get is noted'), () => require.R);
  }
  const require = build({ init: { remotes: [info('ui')] } });
  const { load } = createLoader(require, { a: row('ui', './a'), b: row('ui', './b'), gone: row('nobody', './a') });
  await step('some at once, and again meanwhile', () => Promise.all([load('all'), load('a')]));
  await step('a name that is encoded', () =>
    createLoader(require, { encoded: row('ENCODE_NAME_PREFIXu_i', './a') }).load('encoded'),
  );
  await step('a table that nobody has read', () => {
    const moduleIdToRemoteDataMapping = {
      late: { shareScope: 'default', name: './a', externalModuleId: 'late', remoteName: 'ui' },
    };
    Object.assign(require, { remotesLoadingData: { chunkMapping: { late: ['late'] }, moduleIdToRemoteDataMapping } });
    require.federation.bundlerRuntimeOptions = { remotes: { remoteInfos: { ui: [info('ui')] } } };
    return createLoader(require, {}).load('late');
  });
  await step('an instance that throws', () => {
    require.federation.instance.loadRemote = () => {
      throw new Error('not today');
    };
    return createLoader(require, { thrown: row('ui', './b') }).load('thrown');
  });
  await step('what it threw', () => requireTwice(require, 'thrown'));
};
