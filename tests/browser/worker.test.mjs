import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
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

/** Host and container are on one server: a public path without it is right. */
const SAME_ORIGIN = { contract: { checks: { publicPath: 'off' } } };

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
        { library: { type: 'self', name: 'remote' }, ...SAME_ORIGIN },
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

  for (const publicPath of ['auto', '/path/remote/']) {
    proves(
      ['targets/webworker', 'targets/container-in-worker'],
      `a path as the URL of a manifest belongs to the origin, as on a page: publicPath ${publicPath}`,
      async () => {
        await remote('path', { target: 'webworker', output: { publicPath } }, SAME_ORIGIN);
        const remotes = { remote: 'remote@/path/remote/mf-manifest.json' };
        await host('path', { remotes }, { target: 'webworker' });
        assert.deepEqual(await page.report('path', starts('host/main.js')), INSIDE);
      },
    );
  }

  proves(
    ['targets/webworker', 'targets/container-in-worker', 'targets/esm-remote-entry'],
    'a module worker imports what the URL of a remote names, and says so where that is a script',
    async () => {
      const target = 'webworker';
      await remote('url', { target, ...ESM }, { library: { type: 'module' } });
      const remotes = { remote: `remote@${page.url}/url/remote/remoteEntry.js` };
      await host('url', { remotes }, { target, ...ESM });
      const worker = starts('host/main.mjs', { type: 'module' });
      assert.deepEqual(await page.report('url', worker), INSIDE);
      await remote('url', { target });
      assert.match((await page.report('url', worker)).error, /Remote "remote".*library\.type "module"/);
    },
  );

  proves(
    ['targets/webworker', 'targets/container-in-worker'],
    'a remote that is not there fails with its URL, unless a runtime plugin has the container',
    async () => {
      const gone = `${page.url}/gone/remoteEntry.js`;
      const remotes = { remote: `remote@${gone}` };
      await host('gone', { remotes }, { target: 'webworker' });
      const { error } = await page.report('gone', starts('host/main.js'));
      assert.match(error, /RUNTIME-008/);
      assert.ok(error.includes(gone), error);
      await host('gone', { remotes, runtimePlugins: ['./own-entry.js'] }, { target: 'webworker' });
      assert.deepEqual(await page.report('gone', starts('host/main.js')), {
        value: 'made',
        later: 'at once',
        page: false,
      });
    },
  );

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
