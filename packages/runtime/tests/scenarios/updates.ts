import type { Start } from '../../src/embed/start';
import type { ConsumeRow, Hot } from '../../src/embed/types';
import { load, runtimeChunk, setTables, type Tables } from '../chunk';

const OPTIONS = { name: 'page', build: 'b', shareStrategy: 'version-first' as const, plugins: () => [], remotes: {} };

const lib = (what: string, more: object = {}) => ({
  name: 'lib',
  version: '1.0.0',
  factory: () => Promise.resolve(() => `provided ${what}`),
  eager: false,
  singleton: false,
  strictVersion: false,
  ...more,
});

/** What a hot update brings to a page that had nothing federated when it started. Needs no remotes. */
export async function updates(start: Start, log: (line: string) => void): Promise<void> {
  const attempt = async (what: string, run: () => unknown) => {
    try {
      log(`${what}: ${JSON.stringify(await run())}`);
    } catch (error) {
      log(`${what} failed: ${(error as Error).message}`);
    }
  };
  let status = 'idle';
  const hot: Hot = { status: () => status, invalidate: () => log('invalidated') };
  const run = (require: ReturnType<typeof runtimeChunk>) => start(require, OPTIONS, { hot });
  const require = runtimeChunk({}, run);
  const update = (tables: Tables) => {
    setTables(require, tables);
    run(require);
  };
  const fallback = (what: string) => () => Promise.resolve(() => `fallback ${what}`);
  const own = (what: string): Partial<ConsumeRow> => ({ shareKey: 'own', fallback: fallback(what) });

  const provide = { default: [lib('first')] };
  const consume = { lib: {}, own: own('first') };
  update({ provide, consume });
  await attempt('the first shared module', () => load(require, 'lib'));
  await attempt('the first fallback', () => load(require, 'own'));

  // Nobody has loaded it by now, and then it is in other chunks.
  update({ provide, consume: { ...consume, other: { shareKey: 'other', fallback: fallback('gone') } } });
  update({ provide, consume: { ...consume, other: { shareKey: 'other', fallback: fallback('moved') } } });
  await attempt('a fallback that was moved', () => load(require, 'other'));
  const offers = (what: string) => [lib(what, { name: 'offered', factory: fallback(what) })];
  update({ provide: { default: [...provide.default, ...offers('gone')] }, consume });
  await require.I?.('default');
  update({ provide: { default: [...provide.default, ...offers('moved')] }, consume });
  await require.I?.('default');
  const scope = require.S?.default as Record<string, Record<string, { get(): Promise<() => unknown> }>>;
  await attempt('a provided module that was moved', async () => (await scope.offered?.['1.0.0']?.get())?.());

  const eager = lib('', { name: 'eager', eager: true, factory: () => () => 'provided at once' });
  const both = { default: [...provide.default, eager] };
  update({ provide: both, consume: { ...consume, eager: { shareKey: 'eager', eager: true } }, initial: ['eager'] });
  await attempt('an eager one', () => require('eager'));

  // A chunk that is there already is not asked for again.
  Object.assign(require, { hmrS_jsonp: { c: 0 } });
  status = 'apply';
  update({ provide, consume: { ...consume, late: { shareKey: 'late', fallback: fallback('late') } } });
  await attempt('at once', () => require('late'));
  status = 'idle';
  await new Promise(setImmediate);
  await attempt('a little later', () => require('late'));
}
