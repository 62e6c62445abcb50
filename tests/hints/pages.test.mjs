import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { linkHeaders, withHints } from '@fedpack/runtime/html';
import { chromium } from '@playwright/test';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { APPS, build as buildWithRsbuild, write } from '../rsbuild/support/apps.mjs';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { build, federation, layOut } from './support/apps.mjs';
import { serveRecording } from './support/recording-server.mjs';
import { show } from './support/show.mjs';

/** A host that shares nothing, and shows a remote at once. */
const SHOW_APP = `import App from 'remote/App';

document.body.append(Object.assign(document.createElement('main'), { textContent: App() }));
`;

describe('early hints in pages', () => {
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  /** Builds and serves a remote and hosts, each at its own server. */
  const setUp = async (
    t,
    { remote = {}, output = {}, host = {}, hostOutput = {}, hostFiles = {}, remoteFiles = {} } = {},
  ) => {
    const remoteRoot = layOut(t, 'remote', remoteFiles);
    const remoteServer = await serveRecording(join(remoteRoot, 'dist'));
    t.after(remoteServer.close);
    const buildRemote = () => build(remoteRoot, { ...federation.remote, ...remote }, output, []);
    await buildRemote();
    const open = async (hints, path = '/') => {
      const root = layOut(t, 'host', hostFiles);
      const hostServer = await serveRecording(join(root, 'dist'));
      t.after(hostServer.close);
      const remotes = { remote: `remote@${remoteServer.url}/mf-manifest.json` };
      const dist = await build(root, { ...federation.host, remotes, ...hints, ...host }, hostOutput);
      const visit = () => show(browser, hostServer.url + path, [hostServer, remoteServer]);
      const file = join(dist, 'index.html');
      return { visit, file, url: hostServer.url, html: await readFile(file, 'utf8') };
    };
    return { open, remoteRoot, buildRemote };
  };

  const integrity = { security: { integrity: 'manifest' } };
  const variants = {
    'by default': {},
    'with loaded-first': { host: { shareStrategy: 'loaded-first' } },
    'with hashes': { host: integrity },
    'with a remote that loads its chunks anonymously': { output: { crossOriginLoading: 'anonymous' } },
    'with a remote that loads its chunks with credentials': { output: { crossOriginLoading: 'use-credentials' } },
    'with hashes and credentials': { host: integrity, output: { crossOriginLoading: 'use-credentials' } },
    'with a remote of a lower name, which loses': { remote: { name: 'a_remote' } },
  };
  for (const [name, options] of Object.entries(variants)) {
    test(`${name}, a page fetches what it would fetch anyway, once, and earlier`, async (t) => {
      const { open } = await setUp(t, { ...options });
      const plain = await (await open({ hints: false })).visit();
      const page = await open({});
      const hinted = await page.visit();
      t.diagnostic(`${plain.roundTrips} → ${hinted.roundTrips} round trips`);
      assert.equal(hinted.text, 'App with lib, host with lib');
      assert.equal(hinted.text, plain.text);
      assert.deepEqual(hinted.fetched, unique(plain.fetched));
      const styles = plain.fetched.filter((file) => file.endsWith('.css'));
      assert.deepEqual(styles, unique(styles));
      assert.deepEqual(hinted.warnings, []);
      assert.ok(hinted.roundTrips < plain.roundTrips, page.html);
    });
  }

  test('a shared module that only the remote has comes with the module that needs it', async (t) => {
    const alone = { name: 'host', shared: {} };
    for (const host of [alone, { ...alone, shareStrategy: 'loaded-first' }]) {
      const { open } = await setUp(t, { host, hostFiles: { 'src/bootstrap.js': SHOW_APP } });
      const plain = await (await open({ hints: false })).visit();
      const page = await open({});
      const hinted = await page.visit();
      assert.deepEqual([hinted.text, hinted.fetched, hinted.warnings], ['App with lib', unique(plain.fetched), []]);
      // Without hints: the page, its entry, the application with the manifest, all of the remote.
      assert.deepEqual([plain.roundTrips, hinted.roundTrips], [4, 2], page.html);
    }
  });

  test('a shared package of several files comes early, whoever has it', async (t) => {
    const lib = {
      'node_modules/lib/index.js': "import './lib.css';\n\nexport { lib } from './part.js';\n",
      'node_modules/lib/part.js': "export const lib = 'lib';\n",
      'node_modules/lib/lib.css': 'main { color: rgb(7, 8, 9); }\n',
    };
    for (const host of [{}, { shareStrategy: 'loaded-first' }]) {
      const { open } = await setUp(t, { host, hostFiles: lib, remoteFiles: lib });
      const plain = await (await open({ hints: false })).visit();
      const page = await open({});
      const hinted = await page.visit();
      assert.deepEqual([hinted.text, hinted.warnings], ['App with lib, host with lib', []]);
      assert.deepEqual(hinted.fetched, unique(plain.fetched));
      assert.equal(hinted.roundTrips, 2, page.html);
    }
  });

  test('a server that knows the manifests hints at what pages register when they run', async (t) => {
    const widgetsRoot = layOut(t, 'remote', { 'src/App.js': "export default () => 'Widget';\n" });
    const widgets = await serveRecording(join(widgetsRoot, 'dist'));
    t.after(widgets.close);
    await build(widgetsRoot, { ...federation.remote, name: 'widgets', shared: {} }, {}, []);
    const remoteRoot = layOut(t, 'remote', {
      'src/App.js':
        "import { lib } from 'lib';\nimport widget from 'widgets/App';\nexport default () => ['App with', lib, 'and', widget()].join(' ');\n",
    });
    const remote = await serveRecording(join(remoteRoot, 'dist'));
    t.after(remote.close);
    const nested = { remotes: { widgets: `widgets@${widgets.url}/mf-manifest.json` } };
    await build(remoteRoot, { ...federation.remote, ...nested }, {}, []);
    const root = layOut(t, 'host', {
      'src/index.js': `import { loadRemote, registerRemotes } from '@fedpack/runtime';

registerRemotes([{ name: 'remote', entry: '${remote.url}/mf-manifest.json' }]);
loadRemote('remote/App').then(({ default: App }) => {
  document.body.append(Object.assign(document.createElement('main'), { textContent: App() }));
});
`,
    });
    const server = await serveRecording(join(root, 'dist'));
    t.after(server.close);
    const dist = await build(root, { name: 'host', shared: {} }, { publicPath: '/' });
    const visit = () => show(browser, server.url, [server, remote, widgets]);
    const before = await visit();
    const readJson = async (folder) => JSON.parse(await readFile(join(folder, 'mf-manifest.json'), 'utf8'));
    const html = withHints(await readFile(join(dist, 'index.html'), 'utf8'), {
      manifests: [
        {
          url: `${remote.url}/mf-manifest.json`,
          manifest: await readJson(join(remoteRoot, 'dist')),
          exposes: ['./App'],
        },
      ],
      known: [{ url: `${widgets.url}/mf-manifest.json`, manifest: await readJson(join(widgetsRoot, 'dist')) }],
      host: await readJson(dist),
    });
    await writeFile(join(dist, 'index.html'), html);
    const after = await visit();
    t.diagnostic(`${before.roundTrips} → ${after.roundTrips} round trips`);
    assert.equal(after.text, 'App with lib and Widget');
    assert.deepEqual([after.text, after.fetched, after.warnings], [before.text, unique(before.fetched), []]);
    assert.equal(after.roundTrips, 2);
  });

  const ES_MODULES = {
    remote: { library: { type: 'module' }, filename: 'remoteEntry.mjs' },
    output: {
      module: true,
      chunkFormat: 'module',
      chunkLoading: 'import',
      chunkFilename: '[name].[contenthash].mjs',
    },
  };
  const preloaded = {
    'of a remote': {},
    'of a remote that loads its chunks anonymously': variants['with a remote that loads its chunks anonymously'],
    'of a remote that loads its chunks with credentials':
      variants['with a remote that loads its chunks with credentials'],
    'with hashes and credentials': variants['with hashes and credentials'],
    'of a remote of ES modules': ES_MODULES,
    'by a runtime that is compiled': {
      ...variants['with a remote that loads its chunks anonymously'],
      host: { shared: {}, experiments: { optimization: { disableShared: true } } },
    },
  };
  for (const [name, options] of Object.entries(preloaded)) {
    test(`what the application preloads ${name} is fetched once`, async (t) => {
      const { open } = await setUp(t, {
        ...options,
        hostFiles: {
          'src/index.js': `import { loadRemote, preloadRemote } from '@fedpack/runtime';

const main = document.createElement('main');
document.body.append(main);
const start = async () => {
  await preloadRemote([{ nameOrAlias: 'remote', exposes: ['App'] }]);
  const { default: App } = await loadRemote('remote/App');
  main.textContent = App();
};
start();
`,
        },
      });
      const { text, fetched, warnings } = await (await open({ hints: false })).visit();
      assert.equal(text, 'App with lib');
      assert.deepEqual(fetched, unique(fetched));
      assert.ok(
        fetched.some((file) => file.endsWith('.css')),
        fetched.join('\n'),
      );
      assert.deepEqual(warnings, []);
    });
  }

  test('a route loads what it shows, and no other route does', async (t) => {
    const { open } = await setUp(t, { hostOutput: { publicPath: '/' } });
    const hints = { routes: { '/other/*': ['remote/Other'], '/more': ['remote/App'] } };
    const plain = await open({ hints: false }, '/other/1');
    const page = await open({ hints }, '/other/1');
    const [before, after] = [await plain.visit(), await page.visit()];
    assert.equal(after.text, 'Other, host with lib');
    assert.deepEqual(after.fetched, unique(before.fetched));
    assert.deepEqual(after.warnings, []);
    assert.ok(after.roundTrips < before.roundTrips);
    const others = await (await open({ hints }, '/')).visit();
    assert.deepEqual(
      others.fetched.filter((file) => file.includes('Other')),
      [],
    );
  });

  test('a server that writes the hints of a route into the page saves one more round trip', async (t) => {
    const { open } = await setUp(t, { hostOutput: { publicPath: '/' } });
    const page = await open({ hints: { routes: { '/other/*': ['remote/Other'] } } }, '/other/1');
    const before = await page.visit();
    await writeFile(page.file, withHints(page.html, { route: '/other/1' }));
    const after = await page.visit();
    assert.deepEqual([after.text, after.fetched, after.warnings], [before.text, unique(before.fetched), []]);
    t.diagnostic(`${before.roundTrips} → ${after.roundTrips} round trips`);
    assert.equal(after.roundTrips, 2);
  });

  test('pages and servers agree which route a path is', async (t) => {
    // Each is told apart by what it shows.
    const patterns = ['/', '/a', '/a/:id', '/b/*', '/b/*/c', '/:any/d'];
    const exposes = Object.fromEntries(patterns.map((_, at) => [`./M${at}`, `./src/M${at}.js`]));
    const routes = Object.fromEntries(patterns.map((pattern, at) => [pattern, [`remote/M${at}`]]));
    const { open } = await setUp(t, {
      remote: { exposes },
      remoteFiles: Object.fromEntries(patterns.map((_, at) => [`src/M${at}.js`, `export default ${at};\n`])),
      host: { hints: { routes } },
      hostFiles: {
        'src/index.js': "document.body.append(Object.assign(document.createElement('main'), { textContent: 'x' }));\n",
      },
      hostOutput: { publicPath: '/' },
    });
    const { url, html } = await open({});
    const page = await browser.newPage();
    t.after(() => page.close());
    const found = new Set();
    for (const path of ['/', '/a', '/a/', '/a/1', '/a/1/2', '/b', '/b/x', '/b/x/c', '/b/x/y/', '/z/d', '/A']) {
      await page.goto(url + path);
      const inPage = await page.$$eval('link[rel=preload]', (links) => links.map(({ href }) => href));
      const onServer = linkHeaders(html, { route: path }).map((link) => link.match(/<(.*)>/)[1]);
      assert.deepEqual(inPage, onServer, path);
      for (const href of inPage) found.add(href.match(/expose_(M\d)/)?.[1]);
    }
    found.delete(undefined);
    assert.equal(found.size, patterns.length);
  });

  test('a remote of ES modules', async (t) => {
    for (const host of [{}, integrity]) {
      const { open } = await setUp(t, { ...ES_MODULES, host });
      const [before, after] = [await (await open({ hints: false })).visit(), await (await open({})).visit()];
      assert.deepEqual([after.text, after.fetched, after.warnings], [before.text, unique(before.fetched), []]);
      assert.ok(after.fetched.some((file) => file.endsWith('remoteEntry.mjs')));
    }
  });

  test('applications with React that Rsbuild has built', async (t) => {
    const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };
    const exposes = { './App': './src/App.jsx' };
    const remoteRoot = write(t, APPS.remote);
    const remoteServer = await serveRecording(join(remoteRoot, 'dist'));
    t.after(remoteServer.close);
    const remote = pluginModuleFederation({ name: 'remote', exposes, shared });
    await buildWithRsbuild(remoteRoot, { plugins: [pluginReact(), remote] });
    const remotes = { remote: `remote@${remoteServer.url}/mf-manifest.json` };
    const open = async (more) => {
      const root = write(t, APPS.host);
      const server = await serveRecording(join(root, 'dist'));
      t.after(server.close);
      const host = pluginModuleFederation({ name: 'host', remotes, shared, ...more });
      await buildWithRsbuild(root, { plugins: [pluginReact(), host] });
      return show(browser, server.url, [server, remoteServer]);
    };
    for (const strategy of [{}, { shareStrategy: 'loaded-first' }]) {
      const [before, after] = [await open({ hints: false, ...strategy }), await open(strategy)];
      t.diagnostic(`${before.roundTrips} → ${after.roundTrips} round trips`);
      assert.deepEqual([after.text, after.fetched, after.warnings], ['HostRemote0', unique(before.fetched), []]);
      assert.ok(after.roundTrips < before.roundTrips);
    }
  });

  test('a route loads what it shows of a remote that is registered when the page starts', async (t) => {
    const remoteRoot = layOut(t, 'remote');
    const remoteServer = await serveRecording(join(remoteRoot, 'dist'));
    t.after(remoteServer.close);
    await build(remoteRoot, federation.remote, {}, []);
    const versions = JSON.stringify({ remote: `${remoteServer.url}/mf-manifest.json` });
    const open = async (hints) => {
      const root = layOut(t, 'host', {
        'versions.json': versions,
        'src/index.js': `import { loadRemote, registerRemotes } from '@fedpack/runtime';

const main = document.createElement('main');
document.body.append(main);
const start = async () => {
  const versions = await (await fetch('/versions.json')).json();
  registerRemotes(Object.entries(versions).map(([name, entry]) => ({ name, entry })));
  const { default: Other } = await loadRemote('remote/Other');
  main.textContent = Other();
};
start();
`,
      });
      const server = await serveRecording(join(root, 'dist'));
      t.after(server.close);
      const dts = { generateTypes: false, consumeTypes: { versionConfig: './versions.json' } };
      const dist = await build(root, { ...federation.host, dts, ...hints }, { publicPath: '/' });
      await writeFile(join(dist, 'versions.json'), versions);
      return show(browser, `${server.url}/other`, [server, remoteServer]);
    };
    const [before, after] = [
      await open({ hints: false }),
      await open({ hints: { routes: { '/other': ['remote/Other'] } } }),
    ];
    assert.equal(after.text, 'Other');
    assert.deepEqual(after.fetched, unique(before.fetched));
    assert.deepEqual(after.warnings, []);
    t.diagnostic(`${before.roundTrips} → ${after.roundTrips} round trips`);
    assert.equal(after.roundTrips, 3);
  });

  test('a remote on the page’s own server that loads its chunks anonymously', async (t) => {
    const later = {
      'src/bootstrap.js': `import { lib } from 'lib';

const main = document.createElement('main');
document.body.append(main);
const show = ({ default: App }) => { main.textContent = \`\${App()}, host with \${lib}\`; };
if (location.pathname === '/app') import('remote/App').then(show);
`,
    };
    // With a copy of its own, the page has no links to the remote.
    const onRoute = {
      files: later,
      shareStrategy: 'loaded-first',
      hintsAt: () => ({ routes: { '/app': ['remote/App'] } }),
    };
    const variants = {
      'by its build': { hintsAt: (origin) => ({ origin }) },
      'by its first script': onRoute,
      'by its server': {
        ...onRoute,
        change: (html, origin) => withHints(html, { route: '/app', origin }),
      },
    };
    for (const [name, { files = {}, hintsAt, change = (html) => html, ...strategy }] of Object.entries(variants)) {
      const root = layOut(t, 'host', files);
      const server = await serveRecording(join(root, 'dist'));
      t.after(server.close);
      const output = { path: join(root, 'dist/remote'), crossOriginLoading: 'anonymous' };
      await build(layOut(t, 'remote'), federation.remote, output, []);
      const remotes = { remote: `remote@${server.url}/remote/mf-manifest.json` };
      const open = async (hints) => {
        const options = { ...federation.host, ...strategy, remotes, hints };
        const dist = await build(root, options, { publicPath: '/', clean: false });
        const file = join(dist, 'index.html');
        await writeFile(file, change(await readFile(file, 'utf8'), server.url));
        return show(browser, `${server.url}/app`, [server]);
      };
      const [plain, page] = [await open(false), await open(hintsAt(server.url))];
      assert.deepEqual([page.text, page.fetched, page.warnings], [plain.text, unique(plain.fetched), []], name);
      assert.ok(page.roundTrips < plain.roundTrips, name);
    }
  });

  test('a page that was built for an older release of the remote shows the new one', async (t) => {
    const { open, remoteRoot, buildRemote } = await setUp(t);
    const page = await open({});
    const { fetched } = await page.visit();
    writeFileSync(join(remoteRoot, 'src/App.js'), "export default () => 'New app';\n");
    await buildRemote();
    const later = await page.visit();
    assert.equal(later.text, 'New app, host with lib');
    const twice = later.fetched.filter((file, at) => later.fetched.indexOf(file) !== at);
    assert.deepEqual(twice, []);
    assert.ok(fetched.length > 0);
  });
});

/** Of a server that lets nothing be kept, two runtimes that load a script at the same time may fetch it twice. */
const unique = (files) => [...new Set(files)];
