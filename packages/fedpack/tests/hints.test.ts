import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Chunk } from '@rspack/core';
import type { LockedRemote } from '../src/binding/native-types.js';
import { alwaysImported } from '../src/hints/always-imported.js';
import type { PageNeeds } from '../src/hints/group-needs.js';
import type { Host } from '../src/hints/host.js';
import { immutableManifests } from '../src/hints/immutable-manifests.js';
import { withLocked } from '../src/hints/locked-remotes.js';
import type { OwnCopies } from '../src/hints/own-copies.js';
import { entriesOf } from '../src/hints/page-entries.js';
import { type PageHints, pageHints, routeHints } from '../src/hints/page-hints.js';
import { remoteUses } from '../src/hints/remote-uses.js';
import { singletonOf } from '../src/hints/shared-names.js';

test('imports that run whenever their module does', () => {
  const always = [
    "import('./a');",
    "void import('./a').catch(console.error);",
    "await import('./a');",
    "const ready = import('./a').then((module) => import('./b'));",
    "import { init } from './init'; init(() => import('./b')); import(/* webpackChunkName: 'x' */ './a');",
    "Promise.all([import('./a'), 1]);",
    "(async () => { await import('./a'); })();",
    "(function () { import('./a'); })();",
    "try { await import('./a') } catch { await import('./b') }",
    "export const app = await import('./a');",
    "if (location.hash) console.log('x'); import('./a');",
    "function check() { if (!window.fetch) throw new Error('old'); } check(); import('./a');",
    "for (const one of []) { if (one) break; } import('./a');",
    "switch (location.hash) { case 'x': break; } import('./a');",
    "(() => { if (location.hash) return; start(); })(); import('./a');",
    "try { start(); } catch (error) { console.error(error); } import('./a');",
    "try { throw new Error(); } catch {} finally { import('./a'); }",
    "do { import('./a'); } while (false);",
    "label: { if (location.hash) break label; } import('./a');",
    "// import('./b')\nimport('./a'); const text = \"import('./b')\";",
  ];
  for (const text of always) assert.deepEqual(alwaysImported(text), ['./a'], text);
  const sometimes = [
    "document.onclick = () => import('./b');",
    "if (location.hash) import('./b');",
    "location.hash && import('./b');",
    "location.hash ? import('./b') : import('./c');",
    "export function load() { return import('./b'); }",
    "class A { load() { return import('./b'); } static b = import('./b'); }",
    "for (const a of []) import('./b');",
    `import(\`./\${name}\`);`,
    'import(name);',
    "throw new Error(); import('./b');",
    "if (!window.fetch) throw new Error('old'); import('./b');",
    "if (!window.fetch) { document.write('old'); throw new Error('old'); } else { start(); } import('./b');",
    "(() => { throw new Error(); })(); import('./b');",
    "(() => { if (location.hash) return; import('./b'); })();",
    "(() => { if (location.hash) return; throw new Error(); })(); import('./b');",
    "(async () => { for (;;) { if (location.hash) return; } import('./b'); })();",
    "(function* () { import('./b'); })();",
    "try { start(); import('./b'); } catch {}",
    "try { start(); } catch (error) { throw error; } import('./b');",
    "try { throw new Error(); } finally {} import('./b');",
    "switch (location.hash) { case 'x': throw new Error(); } import('./b');",
    "do { if (location.hash) break; import('./b'); } while (false);",
    "label: { do { if (location.hash) break label; } while (false); import('./b'); }",
    "window.start?.(import('./b'));",
    "window.app ??= import('./b');",
    "const { app = import('./b') } = window;",
    'this is no JavaScript',
  ];
  for (const text of sometimes) assert.deepEqual(alwaysImported(text), [], text);
});

test('a request is shared under its own name, or nobody knows', () => {
  const shared = [{ lib: { singleton: true }, 'ui/': {}, renamed: { shareKey: 'lib' }, react: '^19' }, 'plain'];
  const found = ['lib', 'ui/Button', 'renamed', 'react', 'plain', 'other', './lib'].map((request) =>
    singletonOf(shared, request),
  );
  assert.deepEqual(found, [true, false, undefined, false, false, undefined, undefined]);
  assert.equal(singletonOf(false, 'lib'), undefined);
});

test('requests belong to the remote of the longest alias', () => {
  const uses = remoteUses(['ui/Button', 'ui/kit/Card', 'ui', 'uikit/x', 'other/x'], ['ui', 'ui/kit']);
  assert.deepEqual(
    [...uses],
    [
      ['ui', new Set(['./Button', '.'])],
      ['ui/kit', new Set(['./Card'])],
    ],
  );
});

test('a page has the entries whose scripts it loads', () => {
  const entry = (...files: string[]) => ({ getEntrypointChunk: () => ({ files: new Set(files) }) });
  const [main, admin] = [entry('js/main.js', 'main.css'), entry('js/admin.js')];
  const entrypoints = new Map([
    ['main', main],
    ['admin', admin],
  ]);
  const of = (html: string) => entriesOf({ html, outputName: '' }, { entrypoints, outputOptions: {} } as never);
  assert.deepEqual(of('<script defer src="/base/js/main.js?v=1"></script>'), {
    entries: [main],
    prefix: '/base/',
    isInline: false,
  });
  assert.deepEqual(of("<body><script src='js/main.js'></script><SCRIPT SRC=js/admin.js></SCRIPT>"), {
    entries: [main, admin],
    prefix: '',
    isInline: false,
  });
  assert.equal(of('<script src="/notjs/main.js.map"></script><script>main.js</script>'), undefined);
  entrypoints.set('main', entry('js/main.js?v=1'));
  assert.equal(of('<script src="/base/js/main.js?v=1"></script>')?.prefix, '/base/');
});

test('a page that has its scripts in itself has the entries that its plugin was told', () => {
  const entry = { getEntrypointChunk: () => ({ files: new Set(['main.js']) }) };
  const of = (publicPath: unknown, chunks: unknown = ['main', 'gone'], html = '<script>1</script>') =>
    entriesOf({ html, outputName: '', plugin: { options: { chunks } } }, {
      entrypoints: new Map([['main', entry]]),
      outputOptions: { publicPath },
    } as never)?.prefix;
  assert.deepEqual(
    ['/', '/shop', 'https://cdn.example/a/', './'].map((path) => of(path)),
    ['/', '/shop/', 'https://cdn.example/a/', './'],
  );
  for (const path of ['auto', '', '/[hash]/', () => '/', undefined]) assert.equal(of(path), undefined);
  assert.equal(of('/', 'all'), undefined);
  assert.equal(of('/', ['gone']), undefined);
});

describe('what follows from manifests', () => {
  const manifestOf = (name: string, more: object = {}) => ({
    name,
    metaData: { publicPath: 'auto', remoteEntry: { path: '', name: 'entry.js', type: 'global' } },
    exposes: [{ path: './App', assets: { js: { sync: ['app.js'] }, css: { sync: [] } } }],
    shared: [{ name: 'lib', version: '1.2.0', assets: { js: { sync: ['lib.js'] } } }],
    remotes: [],
    fedpack: { schema: 1, shareScope: ['default'] },
    ...more,
  });
  const remote = (alias: string, manifest?: object) => ({
    alias,
    url: `https://${alias}.example/mf-manifest.json`,
    manifest: manifest as Record<string, unknown> | undefined,
  });
  const host = (remotes: Host['remotes'], more: Partial<Host> = {}): Host => ({
    name: 'host',
    comparesVersions: true,
    integrity: false,
    singletonOf: () => true,
    isEager: () => false,
    remotes,
    hasOthers: false,
    ...more,
  });
  const chunk = 'own' as unknown as Chunk;
  const nothing: PageNeeds = { remotes: new Set(), chunks: new Set(), shares: new Set() };
  const needs = (...remotes: string[]) => ({ ...nothing, remotes: new Set(remotes), shares: new Set(['lib']) });
  const copyOf = (of: Chunk, version = '1.2.0') => ({ version, needs: { ...nothing, chunks: new Set([of]) } });
  const copies: OwnCopies = new Map([['lib', [copyOf(chunk)]]]);
  const hrefsOf = (hints: PageHints) => [
    ...hints.chunks,
    ...hints.remotes.map(({ href }) => href.replace(/https:\/\/|\.example/g, '')),
  ];
  const found = (given: Host, ...remotes: string[]) => hrefsOf(pageHints(needs(...remotes), copies, given));
  const UI = ['ui/mf-manifest.json', 'ui/entry.js'];

  test('the copy that wins is loaded early, and no other', () => {
    assert.deepEqual(found(host([remote('ui', manifestOf('a'))]), 'ui/App'), ['own', ...UI, 'ui/app.js']);
    assert.deepEqual(found(host([remote('ui', manifestOf('z'))]), 'ui/App'), [...UI, 'ui/app.js', 'ui/lib.js']);
    const eager = host([remote('ui', manifestOf('z'))], { isEager: () => true });
    assert.deepEqual(found(eager, 'ui/App'), ['own', ...UI, 'ui/app.js']);
    const first = { comparesVersions: false };
    assert.deepEqual(found(host([remote('ui', manifestOf('z'))], first), 'ui/App'), ['own', ...UI, 'ui/app.js']);
  });

  test('no copy is loaded early where the winner is not certain', () => {
    const nested = manifestOf('a', { remotes: [{ federationContainerName: 'unknown' }] });
    const scoped = manifestOf('a', { fedpack: { schema: 1, shareScope: ['other'] } });
    for (const manifest of [nested, scoped]) {
      assert.deepEqual(found(host([remote('ui', manifest)]), 'ui/App'), [...UI, 'ui/app.js']);
    }
    assert.deepEqual(found(host([remote('ui')]), 'ui/App'), ['ui/mf-manifest.json']);
    const known = [remote('ui', manifestOf('a'))];
    assert.deepEqual(found(host(known, { hasOthers: true }), 'ui/App'), [...UI, 'ui/app.js']);
    assert.deepEqual(found(host(known, { singletonOf: () => undefined }), 'ui/App'), [...UI, 'ui/app.js']);
  });

  test('with version-first all remotes are loaded at the start, otherwise only those that are used', () => {
    const remotes = [remote('ui', manifestOf('a')), remote('shop', manifestOf('b'))];
    const shop = ['shop/mf-manifest.json', 'shop/entry.js'];
    assert.deepEqual(found(host(remotes), 'ui/App'), ['own', ...UI, 'ui/app.js', ...shop]);
    assert.deepEqual(found(host(remotes, { comparesVersions: false }), 'ui/App'), ['own', ...UI, 'ui/app.js']);
    const none = pageHints(nothing, copies, host(remotes));
    assert.deepEqual(none, { chunks: new Set(), remotes: [] });
  });

  describe('and from the lock', () => {
    const entryOf = (release: string | null, publicPath: string | null = 'auto') => ({
      alias: 'ui',
      manifest: 'https://ui.example/mf-manifest.json',
      contract: {
        ...{ name: 'a', globalName: 'a', buildVersion: '', pluginVersion: '', uniqueName: null, schema: 1, release },
        ...{ shareScope: ['default'], publicPath, crossOrigin: null, shared: [], remotes: [] },
        entry: { file: 'static/entry.js', type: 'global', integrity: null },
        exposes: { './App': { exports: [], complete: true, js: ['old.js'], css: ['old.css'] } },
      },
    });
    const hrefsWith = (locked: LockedRemote[], isPinned: boolean, manifest?: object) =>
      found(host(withLocked([remote('ui', manifest)], locked, isPinned)), 'ui/App');
    const LOCKED = ['ui/mf-manifest.json', 'ui/static/entry.js', 'ui/old.js', 'ui/old.css'];
    const asked = (release: string) => manifestOf('a', { fedpack: { schema: 1, shareScope: ['default'], release } });

    test('a remote that has answered is what it says', () => {
      assert.deepEqual(hrefsWith([entryOf('1')], false, asked('2')), ['own', ...UI, 'ui/app.js']);
      assert.deepEqual(hrefsWith([entryOf('1')], true, asked('1')), ['own', ...UI, 'ui/app.js']);
    });

    test('a remote that has not is what the lock says, and no shared copy is certain', () => {
      assert.deepEqual(hrefsWith([entryOf('1')], false), LOCKED);
      assert.deepEqual(hrefsWith([entryOf('1', null)], false), ['ui/mf-manifest.json']);
      assert.deepEqual(hrefsWith([{ ...entryOf('1'), manifest: 'https://other.example' }], false), [
        'ui/mf-manifest.json',
      ]);
    });

    test('what the lock says is not taken for the manifest', () => {
      const known = { ...remote('ui', asked('2')), immutable: true as const };
      assert.deepEqual(withLocked([known], [entryOf('2')], true), [known]);
      const [locked] = withLocked([known], [entryOf('1')], true);
      assert.equal(locked?.immutable, undefined);
    });

    test('a remote with a release that the page refuses is what the lock says', () => {
      assert.deepEqual(hrefsWith([entryOf('1')], true, asked('2')), LOCKED);
      assert.deepEqual(hrefsWith([], true, asked('2')), ['ui/mf-manifest.json']);
    });
  });

  test('a route loads what it names', () => {
    const remotes = [remote('ui', manifestOf('a')), remote('shop', manifestOf('b'))];
    const first = { comparesVersions: false };
    const route = routeHints(['ui/App', 'nobody/App'], needs(), copies, host(remotes, first));
    assert.deepEqual(hrefsOf(route), [...UI, 'ui/app.js']);
    const isThere = routeHints(['ui/App'], needs('ui/App'), copies, host(remotes, first));
    assert.deepEqual(hrefsOf(isThere), []);
  });

  test('a route loads the shared modules that its remotes need', () => {
    const needed = { exposes: { './App': { shared: ['lib', 'form'] } } };
    const form = { name: 'form', version: '7.0.0', singleton: true, assets: { js: { sync: ['form.js'] } } };
    const { shared } = manifestOf('ui');
    const ui = (own: object[]) =>
      remote(
        'ui',
        manifestOf('ui', {
          shared: [...shared, ...own],
          fedpack: { schema: 1, shareScope: ['default'], needs: needed },
        }),
      );
    const given = host([], { comparesVersions: false });
    const formChunk = 'form' as unknown as Chunk;
    const both = new Map([...copies, ['form', [copyOf(formChunk, '7.1.0')]]]) as OwnCopies;
    // The host has none, or a newer one in a chunk that its page doesn't load, or several.
    const routeOf = (own: OwnCopies) => hrefsOf(routeHints(['ui/App'], needs(), own, given, [ui([form])]));
    assert.deepEqual(routeOf(copies), [...UI, 'ui/app.js', 'ui/form.js']);
    assert.deepEqual(routeOf(both), ['form', ...UI, 'ui/app.js']);
    const several = new Map([...copies, ['form', [copyOf(formChunk, '7.1.0'), copyOf(chunk, '8.0.0')]]]) as OwnCopies;
    assert.deepEqual(routeOf(several), [...UI, 'ui/app.js']);
    // With `version-first`, a remote that is registered later may win or not.
    const compared = routeHints(['ui/App'], needs(), copies, { ...given, comparesVersions: true }, [ui([form])]);
    assert.deepEqual(hrefsOf(compared), [...UI, 'ui/app.js']);
  });
});

test('pages get the manifests that never change, but for those of development and of other runtimes', () => {
  const manifest = { name: 'ui' };
  const url = 'https://ui.example/1.0.0/mf-manifest.json';
  const remotes = [
    { alias: 'ui', url, manifest, immutable: true as const },
    { alias: 'shop', url: 'https://shop.example/mf-manifest.json', manifest },
    { alias: 'down', url: 'https://down.example/mf-manifest.json', manifest: undefined },
  ];
  const found = (compiler: object, options: Record<string, unknown> = {}) =>
    immutableManifests({ watching: undefined, options: { mode: 'production' }, ...compiler }, options, remotes);
  assert.deepEqual(found({}), { [url]: manifest });
  assert.deepEqual(found({ options: {} }), { [url]: manifest });
  assert.deepEqual(found({ options: { mode: 'development' } }), {});
  assert.deepEqual(found({ watching: {} }), {});
  assert.deepEqual(found({}, { implementation: '@module-federation/enhanced' }), {});
});
