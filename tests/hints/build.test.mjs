import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { createRsbuild } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { rspack } from '@rspack/core';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { APPS, build as buildWithRsbuild, write } from '../rsbuild/support/apps.mjs';
import { serve } from '../support/serve.mjs';
import { build, federation, layOut } from './support/apps.mjs';

/** The links of a page, without hashes. */
const linksOf = (html) =>
  [...html.matchAll(/<link rel="(?:module)?preload"[^>]*>/g)].map(([link]) =>
    link
      .replace(/http:\/\/127\.0\.0\.1:\d+/, '<remote>')
      .replace(/\.[\da-f]{8,20}\./g, '.')
      .replace(/"\d+\./, '"<id>.')
      .replace(/\/\d+\./, '/<id>.'),
  );

const serveFolder = async (t, folder) => {
  const { url, close } = await serve(folder);
  t.after(close);
  return url;
};

describe('the HTML of a host', () => {
  /** Builds and serves the remote. */
  const remote = async (t, options = {}, output = {}) =>
    serveFolder(t, await build(layOut(t, 'remote'), { ...federation.remote, ...options }, output, []));
  const buildHost = async (t, url, options = {}, { output, plugins, files } = {}) => {
    const remotes = { remote: `remote@${url}/mf-manifest.json` };
    const dist = await build(layOut(t, 'host', files), { ...federation.host, remotes, ...options }, output, plugins);
    return readFile(join(dist, 'index.html'), 'utf8');
  };
  const MANIFEST = '<link rel="preload" as="fetch" href="<remote>/mf-manifest.json" crossorigin="anonymous">';
  const ENTRY = '<link rel="preload" as="script" href="<remote>/remoteEntry.js">';
  const APP = [
    '<link rel="preload" as="script" href="<remote>/__federation_expose_App.js">',
    '<link rel="preload" as="style" href="<remote>/__federation_expose_App.css">',
  ];

  test('made by HtmlRspackPlugin', async (t) => {
    const html = await buildHost(t, await remote(t), { shareStrategy: 'loaded-first' });
    const own = ['style" href="<id>.css', 'script" href="<id>.js', 'script" href="<id>.js'];
    assert.deepEqual(
      linksOf(html).slice(0, own.length).sort(),
      own.map((link) => `<link rel="preload" as="${link}">`).sort(),
    );
    assert.deepEqual(linksOf(html).slice(own.length), [MANIFEST, ENTRY, ...APP]);
    assert.ok(html.indexOf('<script defer') < html.indexOf('<link rel="preload"'), 'what starts the page comes first');
    assert.ok(!html.includes('fedpack-hints'), 'there are no routes');
  });

  test('at a URL of its own, with crossorigin, in a template with an old doctype and scripts in the body', async (t) => {
    const templateContent = '<HTML><!-- <head> --><BODY><p>text</p></BODY></HTML>';
    const plugins = [new rspack.HtmlRspackPlugin({ templateContent, inject: 'body', scriptLoading: 'blocking' })];
    const output = { publicPath: 'https://cdn.example/app/', crossOriginLoading: 'use-credentials' };
    const html = await buildHost(t, await remote(t), {}, { output, plugins });
    const own = linksOf(html).filter((link) => link.includes('cdn.example'));
    const [script, style] = own.sort();
    assert.equal(
      style,
      '<link rel="preload" as="style" href="https://cdn.example/app/<id>.css" crossorigin="use-credentials">',
    );
    assert.equal(
      script,
      '<link rel="preload" as="script" href="https://cdn.example/app/<id>.js" crossorigin="use-credentials">',
    );
    assert.ok(html.indexOf('<link rel="preload"') < html.search(/<body/i), html);
  });

  test('with credentials for the own server, too, where the build loads its chunks with them', async (t) => {
    const html = await buildHost(t, await remote(t), {}, { output: { crossOriginLoading: 'use-credentials' } });
    const own = linksOf(html).filter((link) => link.includes('href="<id>'));
    assert.ok(own.length > 1, html);
    assert.ok(
      own.every((link) => link.endsWith(' crossorigin="use-credentials">')),
      own.join('\n'),
    );
  });

  test('of an entry that other modules have been joined with', async (t) => {
    const url = await remote(t);
    const own = (files) =>
      buildHost(t, url, {}, { files }).then(
        (html) => linksOf(html).filter((link) => link.includes('as="script"')).length,
      );
    const plain = await own({});
    const start = "import { start } from './start';\nstart();\nimport('./bootstrap');\n";
    assert.equal(await own({ 'src/index.js': start, 'src/start.js': 'export const start = () => {};\n' }), plain);
    // Which of the two the request of the entry means isn't known.
    const other = {
      'src/index.js': "import { later } from './other/later';\nglobalThis.later = later;\nimport('./bootstrap');\n",
      'src/other/later.js': "export const later = () => import('./bootstrap');\n",
      'src/other/bootstrap.js': 'globalThis.other = true;\n',
    };
    assert.equal(await own(other), 0);
  });

  test('of two pages, each with what it loads', async (t) => {
    const root = layOut(t, 'host', { 'src/admin.js': "document.title = 'admin';\n" });
    const remotes = { remote: `remote@${await remote(t)}/mf-manifest.json` };
    const page = (name) => new rspack.HtmlRspackPlugin({ filename: `${name}.html`, chunks: [name] });
    const admin = {
      apply: (compiler) =>
        new rspack.EntryPlugin(compiler.context, './src/admin.js', { name: 'admin' }).apply(compiler),
    };
    const dist = await build(root, { ...federation.host, remotes }, {}, [admin, page('main'), page('admin')]);
    const links = async (name) => linksOf(await readFile(join(dist, `${name}.html`), 'utf8'));
    assert.ok((await links('main')).includes(ENTRY));
    assert.deepEqual(await links('admin'), []);
  });

  test('of a remote that can’t be asked, only with what the page asks for', async (t) => {
    const html = await buildHost(t, 'http://127.0.0.1:9', { contract: { checks: { unreachable: 'off' } } });
    const links = linksOf(html).filter((link) => link.includes('http') || link.includes('<remote>'));
    assert.deepEqual(
      links.map((link) => link.replace('http://127.0.0.1:9', '<remote>')),
      [MANIFEST],
    );
  });

  describe('with a lock', () => {
    const locked = async (t) => {
      const remoteRoot = layOut(t, 'remote');
      const buildRemote = () => build(remoteRoot, federation.remote, { crossOriginLoading: 'anonymous' }, []);
      const server = await serve(await buildRemote());
      t.after(server.close);
      const root = layOut(t, 'host');
      const remotes = { remote: `remote@${server.url}/mf-manifest.json` };
      const options = { ...federation.host, shareStrategy: 'loaded-first', remotes };
      const file = join(root, 'fedpack.lock');
      const links = async (contract, more) => {
        const message = await build(root, { ...options, contract, ...more }).then(
          () => '',
          (error) => error.message,
        );
        return { message, links: linksOf(await readFile(join(root, 'dist/index.html'), 'utf8')) };
      };
      return { remoteRoot, buildRemote, server, file, links, online: await links({ lock: 'write' }) };
    };
    const down = { checks: { unreachable: 'off' } };

    test('a remote that can’t be asked has the hints of its last answer', async (t) => {
      const { server, file, links, online } = await locked(t);
      assert.ok(online.links.includes(APP[0]), online.links.join('\n'));
      assert.ok(online.links.includes(APP[1].replace(/>$/, ' crossorigin="anonymous">')), online.links.join('\n'));
      assert.deepEqual(await links({ offline: true }), online);
      await server.close();
      assert.deepEqual(await links(down), online);
      const remoteOf = ({ links: all }) => all.filter((link) => link.includes('<remote>'));
      assert.deepEqual(remoteOf(await links({ ...down, lock: false })), [MANIFEST]);
      // As fedpack wrote it before it knew of files.
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/^(?:publicPath|crossOrigin|js|css) = (?:\[\n[^\]]*\]|.*)\n/gm, ''));
      assert.deepEqual(remoteOf(await links(down)), [MANIFEST]);
      await writeFile(file, 'no lock');
      assert.match((await links(down)).message, /FED058/);
    });

    test('a release that pages refuse has no hints, but the one in the lock', async (t) => {
      const { remoteRoot, buildRemote, links } = await locked(t);
      const pinned = { security: { integrity: 'lock' } };
      const entryOf = ({ links: all }) => all.find((link) => link.includes('remoteEntry.js'));
      const old = await links({}, pinned);
      assert.match(entryOf(old), / integrity="sha384-/);
      await writeFile(join(remoteRoot, 'src/App.js'), "export default () => 'New app';\n");
      await buildRemote();
      const now = await links({}, pinned);
      assert.match(stripVTControlCharacters(now.message), /FED152/);
      assert.equal(entryOf(now), entryOf(old));
      const hasApp = ({ links: all }) => all.some((link) => link.includes('__federation_expose_App.js'));
      assert.deepEqual([hasApp(old), hasApp(now)], [true, false]);
      assert.notEqual(entryOf(await links({}, { security: { integrity: 'manifest' } })), entryOf(old));
    });
  });

  test('without hints where they are turned off, or no manifest is asked for', async (t) => {
    const url = await remote(t);
    assert.deepEqual(linksOf(await buildHost(t, url, { hints: false })), []);
    assert.ok(!(await buildHost(t, url, { contract: false })).includes(url));
    assert.ok(linksOf(await buildHost(t, url, { contract: false, hints: true })).includes(MANIFEST), 'asked for');
  });

  test('with what routes show, in data that can’t end its element', async (t) => {
    const routes = {
      '/other/*': ['remote/Other'],
      '/</script>': ['remote/Other', 'remote/App'],
      '/none': [],
    };
    const html = await buildHost(t, await remote(t), { hints: { routes } });
    const [, json] = html.match(/<script type="application\/json" id="fedpack-hints">(.*?)<\/script>/);
    const found = Object.entries(JSON.parse(json)).map(([path, hints]) => [
      path,
      hints.map(({ href }) => href.replace(/^.*\/|\.[\da-f]{8,20}/g, '')),
    ]);
    // Every page has links to the rest.
    assert.deepEqual(found, [
      ['/other/*', ['__federation_expose_Other.js']],
      ['/</script>', ['__federation_expose_Other.js']],
    ]);
  });

  test('with a warning of routes that show what doesn’t exist', async (t) => {
    const url = await remote(t);
    const warnings = (modules, options) =>
      buildHost(t, url, { hints: { routes: { '/a/*': modules } }, ...options }).then(
        () => '',
        ({ message }) => stripVTControlCharacters(message).replace(/^ *│ /gm, ''),
      );
    assert.equal(await warnings(['remote/App', 'remote/Other']), '');
    const found = await warnings(['remote/App', 'remote/Ap', 'remotes/App']);
    assert.match(
      found,
      /FED157 hints\.routes\["\/a\/\*"\]\[1\]: remote does not expose `\.\/Ap`\n {2}expected one of: \.\/App, \.\/Other\n {2}did you mean `remote\/App`\?/,
    );
    assert.match(
      found,
      /\[2\]: `remotes\/App` belongs to no remote that this build knows\n {2}expected one of: remote\n/,
    );
    // Nobody knows what a remote exposes that isn't asked.
    assert.equal(await warnings(['remote/Ap'], { contract: { offline: true, checks: { unreachable: 'off' } } }), '');
    const versions = join(
      layOut(t, 'host', { 'versions.json': `{"later":"${url}/mf-manifest.json"}` }),
      'versions.json',
    );
    const dts = (versionConfig) => ({ dts: { generateTypes: false, consumeTypes: { versionConfig } } });
    assert.equal(await warnings(['later/App'], dts(versions)), '');
    assert.match(await warnings(['later/Ap'], dts(versions)), /later does not expose `\.\/Ap`/);
    assert.match(await warnings(['latter/App'], dts(versions)), /did you mean `later\/App`\?/);
    assert.equal(await warnings(['latter/App'], dts('./gone.json')), '');
  });

  describe('made by Rsbuild', () => {
    const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };
    const buildRemote = async (t) => {
      const exposes = { './App': './src/App.jsx' };
      const plugins = [pluginReact(), pluginModuleFederation({ name: 'remote', exposes, shared })];
      return serveFolder(t, (await buildWithRsbuild(write(t, APPS.remote), { plugins })).dist);
    };
    const host = (url, options = {}) => {
      const remotes = { remote: `remote@${url}/mf-manifest.json` };
      return [pluginReact(), pluginModuleFederation({ name: 'host', remotes, shared, ...options })];
    };

    test('with the nonce of the page', async (t) => {
      const url = await buildRemote(t);
      const { dist, logged } = await buildWithRsbuild(write(t, APPS.host), {
        plugins: host(url),
        security: { nonce: 'Xk3Bq9' },
      });
      assert.deepEqual(
        logged.filter((line) => line.startsWith('warning')),
        [],
      );
      const html = await readFile(join(dist, 'index.html'), 'utf8');
      const links = linksOf(html);
      assert.ok(links.includes(MANIFEST), html);
      assert.ok(
        links.some((link) => link.includes('<remote>/') && link.includes('as="script"')),
        html,
      );
      assert.ok(
        links.some((link) => link.includes('as="style"')),
        html,
      );
      assert.deepEqual(
        links.filter((link) => !link.includes('as="fetch"') && !link.includes('nonce="Xk3Bq9"')),
        [],
      );
    });

    test('without hints on a development server, unless it asks for them', async (t) => {
      const url = await buildRemote(t);
      for (const [hints, isThere] of [
        [undefined, false],
        [{ development: true }, true],
      ]) {
        process.env.NODE_ENV = 'development';
        const rsbuild = await createRsbuild({
          cwd: write(t, APPS.host),
          config: {
            mode: 'development',
            logLevel: 'silent',
            dev: { lazyCompilation: false },
            server: { host: '127.0.0.1' },
            plugins: host(url, { dts: false, ...(hints && { hints }) }),
          },
        });
        const server = await rsbuild.startDevServer();
        try {
          const html = await (await fetch(`http://127.0.0.1:${server.port}/`)).text();
          assert.equal(html.includes(`${url}/mf-manifest.json`), isThere, html);
        } finally {
          await server.server.close();
        }
      }
    });
  });
});
