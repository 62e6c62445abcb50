import assert from 'node:assert/strict';
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { inline, moduleScript, script, site } from './support/apps.mjs';

const proves = proofsOf(import.meta.filename);
const { resolve } = createRequire(import.meta.url);
const ESM = { output: { module: true, chunkFormat: 'module', chunkLoading: 'import', filename: '[name].mjs' } };
const START = '<script src="host/main.js"></script>';
const ENTRY = 'remote/remoteEntry.js';

/**
 * A container of a library type, and a host that finds it with the remote type of the same name.
 *
 * @typedef {object} Way
 * @property {string} type
 * @property {string} [library] the container's type where it is another; null name when the type takes none
 * @property {string | null} [name] of the library
 * @property {string} [remote] how the host names it
 * @property {object} [remoteConfig]
 * @property {object} [hostConfig]
 * @property {string[]} elements of the page
 * @property {[string, string][]} [copies] files of packages that the page loads
 */

/** @type {Way[]} */
const ways = [
  ...['var', 'assign', 'this', 'window', 'self', 'global'].map((type) => ({ type, elements: [script(ENTRY), START] })),
  {
    type: 'umd',
    hostConfig: { output: { library: { type: 'umd', name: 'application' } } },
    elements: [script(ENTRY), START],
  },
  {
    type: 'amd',
    // Loaders evaluate later than the script runs: `auto` cannot tell whose script it was.
    remoteConfig: { output: { publicPath: '/amd/remote/' } },
    hostConfig: { output: { publicPath: '/amd/host/', library: { type: 'amd', name: 'application' } } },
    elements: [
      script('require.js'),
      inline("requirejs.config({ paths: { remote: 'remote/remoteEntry', application: 'host/main' } });"),
      inline("requirejs(['application']);"),
    ],
    copies: [['requirejs/require.js', 'require.js']],
  },
  {
    type: 'system',
    name: null,
    remoteConfig: { output: { publicPath: '/system/remote/' } },
    hostConfig: { output: { publicPath: '/system/host/', library: { type: 'system' } } },
    elements: [
      `<script type="systemjs-importmap">{ "imports": { "remote": "./${ENTRY}" } }</script>`,
      script('system.js'),
      inline("System.import('./host/main.js');"),
    ],
    copies: [['systemjs/dist/system.js', 'system.js']],
  },
  {
    type: 'script',
    library: 'var',
    remote: `remote@/script/${ENTRY}`,
    elements: [START],
  },
  {
    type: 'promise',
    library: 'window',
    remote: `new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = ${JSON.stringify(ENTRY)};
      script.onload = () => resolve(window.remote);
      document.head.append(script);
    })`,
    elements: [START],
  },
  ...['module', 'modern-module'].map((type) => ({
    type,
    name: null,
    remote: '../remote/remoteEntry.js',
    remoteConfig: ESM,
    hostConfig: ESM,
    elements: [moduleScript('host/main.mjs')],
  })),
  {
    type: 'import',
    library: 'module',
    name: null,
    remote: '../remote/remoteEntry.js',
    remoteConfig: ESM,
    elements: [START],
  },
];

describe('a container on a page, by its library type and by the remote type of its host', () => {
  const page = site();

  for (const way of ways) {
    const { type, library = type, name = 'remote', remote = 'remote', elements, copies = [] } = way;
    const rules = [`library/type-${library}`, `library/remote-${type}`, 'targets/web'];
    proves(rules, `${type}, of a library of type ${library}`, async () => {
      await page.build(
        'plain',
        `${type}/remote`,
        {
          name: 'remote',
          filename: 'remoteEntry.js',
          library: { type: library, ...(name && { name }) },
          exposes: { './thing': './thing.js' },
          // Host and container are on one server.
          contract: { checks: { publicPath: 'off' } },
        },
        { entry: './remote.js', ...way.remoteConfig },
      );
      const host = { name: 'host', remoteType: type, remotes: { remote } };
      await page.build('plain', `${type}/host`, host, { entry: './host.js', ...way.hostConfig });
      for (const [from, to] of copies) {
        await mkdir(dirname(page.path(type, to)), { recursive: true });
        await copyFile(resolve(from), page.path(type, to));
      }
      assert.deepEqual(await page.report(type, ...elements), { value: 'thing', later: 'later' });
    });
  }

  proves(['library/type-jsonp'], 'jsonp: the callback is called with the container', async () => {
    const library = { type: 'jsonp', name: 'receive' };
    const exposes = { './thing': './thing.js' };
    const remote = { name: 'remote', filename: 'remoteEntry.js', library, exposes };
    await page.build('plain', 'jsonp/remote', remote, { entry: './remote.js' });
    const host = { name: 'host', remoteType: 'var', remotes: { remote: 'received' } };
    await page.build('plain', 'jsonp/host', host, { entry: './host.js' });
    const callback = inline('function receive(container) { window.received = container; }');
    assert.deepEqual(await page.report('jsonp', callback, script(ENTRY), START), { value: 'thing', later: 'later' });
  });
});
