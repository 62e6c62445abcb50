import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { moduleScript, script, site } from './support/apps.mjs';

const proves = proofsOf(import.meta.filename);
const esm = {
  output: {
    module: true,
    chunkFormat: 'module',
    chunkLoading: 'import',
    workerChunkLoading: 'import',
    filename: '[name].mjs',
  },
};
const once = { count: 1, evaluated: 1 };
const each = { dedicated: once, nesting: { outer: once, inner: once }, shared: once };
const modes = ['development', 'production'];

describe('shared modules in workers', () => {
  const page = site();
  const options = (eager, more) => ({
    name: 'host',
    shared: { './counter.js': { version: '1.0.0', singleton: true, eager } },
    ...more,
  });

  for (const [what, config, tag] of [
    ['a script', {}, script('main.js')],
    ['a module', esm, moduleScript('main.mjs')],
  ]) {
    proves(['startup/workers'], `an audio worklet that is ${what}: eager`, async () => {
      const place = `worklet-${what.slice(2)}`;
      const module = { parser: { javascript: { worker: ['*context.audioWorklet.addModule()', '...'] } } };
      await page.build('workers', place, options(true), { entry: './worklet-page.js', module, ...config });
      assert.deepEqual(await page.report(place, tag), once);
    });
  }

  for (const mode of modes) {
    for (const eager of [true, false]) {
      const what = `${eager ? 'eager' : 'lazy'}, ${mode}`;
      for (const entry of ['./page.js', './counting-page.js']) {
        proves(['startup/workers'], `dedicated, nested and shared workers of ${entry}: ${what}`, async () => {
          const place = `${mode}-${eager}-${entry.slice(2, -3)}`;
          await page.build('workers', place, options(eager), { entry, mode });
          assert.deepEqual(await page.report(place, script('main.js')), each);
        });
      }

      proves(['startup/workers'], `module workers: ${what}`, async () => {
        const place = `${mode}-${eager}-esm`;
        await page.build('workers', place, options(eager), { entry: './counting-page.js', mode, ...esm });
        assert.deepEqual(await page.report(place, moduleScript('main.mjs')), each);
      });

      proves(['startup/workers'], `workers of a page with a runtime chunk: ${what}`, async () => {
        const place = `${mode}-${eager}-single`;
        const optimization = { runtimeChunk: 'single', splitChunks: { chunks: 'all', minSize: 0, name: 'common' } };
        await page.build('workers', place, options(eager), { entry: './counting-page.js', mode, optimization });
        const scripts = ['runtime.js', 'common.js', 'main.js'].map(script);
        assert.deepEqual(await page.report(place, ...scripts), each);
      });

      proves(['startup/workers'], `workers of an exposed module: ${what}`, async () => {
        const place = `${mode}-${eager}-exposed`;
        const exposes = { './start': './start.js' };
        const remote = options(eager, { name: 'remote', filename: 'remoteEntry.js', exposes });
        await page.build('workers', `${place}/remote`, remote, { entry: './nothing.js', mode });
        const remotes = { remote: `remote@${page.url}/${place}/remote/remoteEntry.js` };
        await page.build('workers', `${place}/host`, options(eager, { remotes }), { entry: './host.js', mode });
        assert.deepEqual(await page.report(place, script('host/main.js')), each);
      });

      proves(['startup/workers'], `a worker and its remote have one copy: ${what}`, async () => {
        const place = `${mode}-${eager}-remote`;
        const exposes = { './answer': './answer.js' };
        const remote = options(eager, { name: 'remote', filename: 'remoteEntry.js', exposes });
        await page.build('workers', `${place}/remote`, remote, { entry: './nothing.js', mode, target: 'webworker' });
        const remotes = { remote: `remote@${page.url}/${place}/remote/remoteEntry.js` };
        await page.build('workers', `${place}/host`, options(eager, { remotes }), { entry: './remote-page.js', mode });
        assert.deepEqual(await page.report(place, script('host/main.js')), { count: 2, evaluated: 1 });
      });
    }
  }
});
