import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import * as api from '@module-federation/runtime';
import { inline, script, site } from './support/apps.mjs';

/** What `apps/runtime-api/app.js` shows of each part of the API. */
const EXPECTED = {
  getInstance: [true, null],
  init: true,
  registerGlobalPlugins: ['seen'],
  createInstance: 'second',
  ModuleFederation: [true, 'third'],
  registerPlugins: true,
  loadRemote: 'a thing',
  registerRemotes: 'a thing',
  preloadRemote: ['js', 'remoteEntry'],
  getRemoteInfo: { name: 'x', entry: '/x.js', type: 'global', entryGlobalName: 'x', shareScope: 'default' },
  getRemoteEntry: ['get', 'init'],
  Module: 'a thing',
  loadScript: 'by a script',
  loadScriptNode: true,
  loadShare: 'shared',
  loadShareSync: 'shared at once',
  registerShared: 'late',
  satisfy: [true, false],
};

describe('every part of the run-time API works', () => {
  const page = site();
  const remote = (name, file) => `${name}@${page.url}/${name}/${file}`;
  const application = () => ({
    name: 'app',
    remotes: { remote: remote('remote', 'remoteEntry.js'), ahead: remote('ahead', 'mf-manifest.json') },
    shared: {
      './kept.js': { import: './kept.js', shareKey: 'kept', version: '1.0.0', requiredVersion: '^1.0.0' },
      './at-once.js': {
        import: './at-once.js',
        shareKey: 'now',
        version: '1.0.0',
        requiredVersion: '^1.0.0',
        eager: true,
      },
    },
  });

  before(async () => {
    for (const name of ['remote', 'later', 'ahead', 'entry', 'module']) {
      const exposes = { './thing': './thing.js' };
      await page.build('runtime-api', name, { name, filename: 'remoteEntry.js', exposes }, { entry: './remote.js' });
    }
    await page.write('script.js', 'globalThis.loaded = "by a script";');
  });

  test('in an application that imports it', async () => {
    await page.build('runtime-api', 'app', application(), { entry: './app.js' });
    assert.deepEqual(await page.report('app', script('main.js')), EXPECTED);
  });

  test('in a container that takes the runtime of its page, or loads one', async () => {
    const options = { ...application(), filename: 'remoteEntry.js', exposes: { './all': './app.js' }, contract: false };
    await page.build('runtime-api', 'all', options, { entry: {}, mode: 'production' });
    await page.build('runtime-api', 'host', { name: 'host' }, { entry: './host.js', mode: 'production' });
    const ask = inline("app.init({}); app.get('./all').then((factory) => factory());");
    for (const host of [[], [script('../host/main.js')]]) {
      const elements = [...host, script('../all/remoteEntry.js'), ask];
      assert.deepEqual(await page.report(`all-${host.length}`, ...elements), EXPECTED);
    }
  });
});

test('what is asserted is all of the API', () => {
  assert.deepEqual(Object.keys(EXPECTED).sort(), Object.keys(api).sort());
});
