import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { proofsOf } from '../fixtures/support/proves.mjs';
import { inline, moduleScript, script, site } from './support/apps.mjs';

const proves = proofsOf(import.meta.filename);
const INSIDE = { value: 'thing', later: 'later', page: false };
const ESM = { output: { module: true, chunkFormat: 'module', chunkLoading: 'import', filename: '[name].mjs' } };
/** Starts a worker, whose message is the page's result. */
const starts = (source, options = {}) =>
  inline(`
    const worker = new Worker(${JSON.stringify(source)}, ${JSON.stringify(options)});
    worker.onmessage = ({ data }) => { globalThis.result = data; };
    worker.onerror = ({ message }) => { globalThis.result = { error: message }; };
  `);

describe('a container in a worker', () => {
  const page = site();
  const remote = (place, config, options) =>
    page.build(
      'worker',
      `${place}/remote`,
      { name: 'remote', filename: 'remoteEntry.js', exposes: { './thing': './thing.js' }, manifest: true, ...options },
      { entry: './remote.js', ...config },
    );
  const host = (place, options, config) =>
    page.build('worker', `${place}/host`, { name: 'host', ...options }, { entry: './inside.js', ...config });

  proves(
    ['targets/webworker', 'targets/container-in-worker', 'library/type-self', 'library/remote-self'],
    'host and container of target webworker, loaded by importScripts()',
    async () => {
      const target = 'webworker';
      // `auto` is the place of the worker's own script, which is this one.
      await remote(
        'self',
        { target, output: { publicPath: '/self/remote/' } },
        { library: { type: 'self', name: 'remote' } },
      );
      await host(
        'self',
        { remoteType: 'self', remotes: { remote: 'remote' } },
        { target, output: { publicPath: '/self/host/' } },
      );
      await page.write('self/worker.js', "importScripts('remote/remoteEntry.js', 'host/main.js');\n");
      assert.deepEqual(await page.report('self', starts('worker.js')), INSIDE);
    },
  );

  for (const entry of ['remoteEntry.js', 'mf-manifest.json']) {
    proves(
      ['targets/webworker', 'targets/container-in-worker', 'library/remote-script'],
      `a host of target webworker finds its remote by ${entry}`,
      async () => {
        const place = `script-${entry.split('.')[0]}`;
        await remote(place, { target: 'webworker' });
        await host(
          place,
          { remotes: { remote: `remote@${page.url}/${place}/remote/${entry}` } },
          { target: 'webworker' },
        );
        assert.deepEqual(await page.report(place, starts('host/main.js')), INSIDE);
      },
    );
  }

  proves(
    ['targets/webworker', 'targets/container-in-worker', 'targets/esm-remote-entry'],
    'a module worker imports an ESM container',
    async () => {
      const target = 'webworker';
      await remote('esm', { target, ...ESM }, { library: { type: 'module' } });
      await host('esm', { remoteType: 'import', remotes: { remote: '../remote/remoteEntry.js' } }, { target, ...ESM });
      assert.deepEqual(await page.report('esm', starts('host/main.mjs', { type: 'module' })), INSIDE);
    },
  );

  proves(['targets/container-in-worker'], 'a worker of the page’s own build uses a remote', async () => {
    await remote('own', { target: 'webworker' });
    const remotes = { remote: `remote@${page.url}/own/remote/remoteEntry.js` };
    await host('own', { remotes }, { entry: './page-of-worker.js' });
    assert.deepEqual(await page.report('own', script('host/main.js')), INSIDE);
  });

  proves(
    ['targets/container-in-worker', 'targets/esm-chunks'],
    'a worker of the page’s own ESM build uses the remote that the page uses',
    async () => {
      await remote('own-esm', ESM, { library: { type: 'module' } });
      const remotes = { remote: '../remote/remoteEntry.js' };
      await host('own-esm', { remoteType: 'import', remotes }, { entry: './page.js', ...ESM });
      const onPage = { ...INSIDE, page: true };
      assert.deepEqual(await page.report('own-esm', moduleScript('host/main.mjs')), { onPage, inside: INSIDE });
    },
  );
});
