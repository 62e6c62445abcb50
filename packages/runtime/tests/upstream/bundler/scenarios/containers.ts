import type { RemoteInfo } from '../../../../src/embed/types';
import { requireTwice, type Scenario } from '../stage';
import { createLoader, type Row } from './tables';

const info = (externalType: string, name?: string) =>
  ({ name, alias: name ?? 'x', externalType, shareScope: 'default' }) as RemoteInfo;

/** Containers that modules of the build export, and that do not work, each in its way. */
const containers: Record<string, () => unknown> = {
  plain: () => ({ get: (expose: string) => () => ({ expose }) }),
  promised: async () => ({ get: async (expose: string) => async () => ({ expose }) }),
  null: () => null,
  'promised null': async () => null,
  'no get': () => ({}),
  'get throws': () => ({
    get() {
      throw new Error('no such module');
    },
  }),
  'get rejects': () => ({ get: () => Promise.reject(new Error('no such chunk')) }),
  'get rejects with nothing': () => ({ get: () => Promise.reject() }),
  'get rejects with text': () => ({ get: () => Promise.reject('oops') }),
  'no factory': () => ({ get: () => undefined }),
  throws() {
    throw new Error('no such script');
  },
  rejects: () => Promise.reject(new Error('no such script')),
};

/** Remote modules of containers that the instance does not load. */
export const containerRemotes: Scenario = async ({ build, step }) => {
  const require = build({ modules: containers });
  const row = (container: string, remotes: object[] = [info('var', 'x')]): Row => [
    'default',
    './thing',
    container,
    remotes,
  ];
  const { load, tables } = createLoader(require, {
    ...Object.fromEntries(Object.keys(containers).map((name) => [`module of ${name}`, row(name)])),
    'module of several places': row('plain', [info('script', 'x'), info('script', 'y')]),
    'module of no place': row('plain', []),
    'module of a script without name': row('plain', [info('script')]),
    'module of an unknown container': row('nobody'),
    'module of several scopes': [['default', 'other'], './thing', 'plain', [info('var', 'x')]],
  });
  for (const id of Object.keys(tables.idToRemoteMap)) {
    await step(`the chunk of ${id}`, () => load(id));
    await step(id, () => requireTwice(require, id));
  }
  await step('all again', () => load('all'));

  const sharing = build({ modules: containers });
  const { load: loadOf } = createLoader(sharing, { one: row('plain'), two: row('promised') });
  await step('no sharing', () => {
    sharing.I = () => undefined;
    return loadOf('all');
  });
  await step('sharing that fails', () => {
    sharing.I = () => Promise.reject(new Error('no sharing'));
    return createLoader(sharing, { three: row('plain') }).load('three');
  });
  await step('what fails with it', () => requireTwice(sharing, 'three'));

  const asked: unknown[] = [];
  const circular = build({
    modules: {
      container: () => ({
        get: (expose: string, getScope: unknown[]) => {
          asked.push([expose, getScope]);
          return () => 'x';
        },
      }),
    },
  });
  await step('what a container is told', async () => {
    await createLoader(circular, { x: row('container') }).load('x');
    return asked;
  });
};
