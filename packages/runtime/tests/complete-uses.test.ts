import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeUses, type HostShares, withHints } from '../src/html/index';

const files = (...sync: string[]) => ({ js: { sync, async: [] }, css: { sync: [], async: [] } });

interface Described {
  name: string;
  /** Exposes of `./App`: what it needs. */
  app?: { shared?: string[]; remotes?: Record<string, string[]> };
  shared?: Record<string, string>;
  needs?: Record<string, string[]>;
  remotes?: string[];
  singleton?: boolean;
  scopes?: string[];
}

const manifest = ({
  name,
  app = {},
  shared = {},
  needs = {},
  remotes = [],
  singleton = true,
  scopes = ['default'],
}: Described) => ({
  name,
  metaData: { publicPath: `https://${name}.example/`, remoteEntry: { path: '', name: 'entry.js', type: 'global' } },
  exposes: [{ path: './App', assets: files('app.js') }],
  shared: Object.entries(shared).map(([key, version]) => ({
    name: key,
    version,
    singleton,
    assets: files(`${key}.js`),
  })),
  remotes: remotes.map((federationContainerName) => ({ federationContainerName })),
  fedpack: {
    schema: 1,
    shareScope: scopes,
    needs: {
      exposes: { './App': app },
      shared: Object.fromEntries(Object.entries(needs).map(([key, keys]) => [key, { shared: keys }])),
    },
  },
});

/** A remote of which the page shows `./App`, or nothing. */
const remote = (described: Described, isShown = true) => ({
  url: `https://${described.name}.example/mf-manifest.json`,
  manifest: manifest(described),
  exposes: isShown ? ['./App'] : [],
});

const host = (
  shares: Record<string, string> = {},
  used: string[] = [],
  needs: Record<string, string[]> = {},
): HostShares => ({
  name: 'host',
  shares: Object.entries(shares).map(([key, version]) => ({ key, version })),
  needsOf: (key) => ({ shared: needs[key] ?? [], remotes: new Map() }),
  want: (key) => ({ key, version: shares[key], singleton: true }),
  used,
});

/** What a page uses: shared modules of the host, and exposes and shared modules by remote. */
const uses = (page: Parameters<typeof completeUses>[0]) => {
  const { own, remotes } = completeUses(page);
  const rows = remotes.map(({ manifest, exposes = [], shared = [] }) => [
    (manifest as { name: string }).name,
    [...exposes, ...shared],
  ]);
  return { host: own, ...Object.fromEntries(rows) };
};

describe('shared modules that a page gets of a remote', () => {
  const ui = { name: 'ui', app: { shared: ['react', 'store'] }, shared: { react: '19.0.0', store: '5.0.0' } };

  test('those that nobody else has, with what they need', () => {
    const withDeeper = {
      ...ui,
      shared: { ...ui.shared, core: '1.0.0', unused: '1.0.0' },
      needs: { store: ['core', 'react'], unused: ['core'] },
    };
    assert.deepEqual(uses({ host: host({ react: '19.0.0' }, ['react']), remotes: [remote(withDeeper)] }), {
      host: ['react'],
      ui: ['./App', 'store', 'core'],
    });
  });

  test('none of a remote that is not shown', () => {
    assert.deepEqual(uses({ host: host(), remotes: [remote(ui, false)] }), { host: [], ui: [] });
  });

  test('where the host has one, its own if that is certain', () => {
    const of = (version: string, more: object = {}) =>
      uses({ host: host({ react: '19.0.0', store: version }, ['react']), remotes: [remote(ui)], ...more });
    assert.deepEqual(of('5.1.0'), { host: ['react', 'store'], ui: ['./App'] });
    // It may be loaded already, or not.
    assert.deepEqual(of('4.0.0'), { host: ['react'], ui: ['./App'] });
    assert.deepEqual(of('4.0.0', { loadsAll: true }), { host: [], ui: ['./App', 'react', 'store'] });
  });

  test('one that several remotes have, if whoever asks first gets it', () => {
    const other = { ...ui, name: 'other', shared: { react: '19.0.0', store: '5.1.0' } };
    const page = (isShown: boolean, more: object = {}) =>
      uses({ host: host({ react: '19.0.0' }, ['react']), remotes: [remote(ui), remote(other, isShown)], ...more });
    // Whichever of the two joins first loads its own, and a module of the first doesn't wait for the second.
    assert.deepEqual(page(true), { host: ['react'], ui: ['./App'], other: ['./App'] });
    assert.deepEqual(page(false), { host: ['react'], ui: ['./App', 'store'], other: [] });
    // The other one may not have joined yet when the module that is shown asks.
    assert.deepEqual(page(false, { loadsAll: true }), { host: [], ui: ['./App', 'react'], other: [] });
  });

  test('none where something is unknown', () => {
    const page = { host: host({ react: '19.0.0' }, ['react']), remotes: [remote(ui)] };
    const nothing = { host: ['react'], ui: ['./App'] };
    assert.deepEqual(uses({ ...page, hasOthers: true }), nothing);
    assert.deepEqual(uses({ ...page, remotes: [remote({ ...ui, scopes: ['other'] })] }), nothing);
    assert.deepEqual(uses({ ...page, remotes: [remote({ ...ui, remotes: ['nobody'] })] }), nothing);
    assert.deepEqual(uses({ remotes: [remote(ui)] }), { host: [], ui: ['./App'] });
    const plural = { ...ui, singleton: false };
    const lower = { ...plural, name: 'z', shared: { store: '5.0.1' }, app: {} };
    assert.deepEqual(uses({ ...page, remotes: [remote(plural), remote(lower)] }), { ...nothing, z: ['./App'] });
  });
});

describe('remotes that a remote uses', () => {
  const widgets = { name: 'widgets', app: { shared: ['chart'] }, shared: { chart: '1.0.0' } };
  const ui = { name: 'ui', app: { remotes: { widgets: ['./App'], nobody: ['./App'] } }, remotes: ['widgets'] };

  test('what it imports of them, and what that needs', () => {
    assert.deepEqual(uses({ host: host(), remotes: [remote(ui), remote(widgets, false)] }), {
      host: [],
      ui: ['./App'],
      widgets: ['./App', 'chart'],
    });
  });

  test('in a circle', () => {
    const back = { ...widgets, app: { remotes: { ui: ['./App'] } }, remotes: ['ui'] };
    assert.deepEqual(uses({ remotes: [remote(ui), remote(back, false)] }), {
      host: [],
      ui: ['./App'],
      widgets: ['./App'],
    });
  });

  test('of one that it may load later, no copy is certain', () => {
    const lazy = { name: 'ui', app: { shared: ['chart'] }, shared: { chart: '0.9.0' }, remotes: ['widgets'] };
    assert.deepEqual(uses({ host: host(), remotes: [remote(lazy), remote(widgets, false)] }), {
      host: [],
      ui: ['./App'],
      widgets: [],
    });
  });
});

test('what is no manifest needs nothing', () => {
  for (const given of [undefined, null, 'text', 1, [], {}, { name: 'ui', fedpack: { schema: 1, needs: 'x' } }]) {
    const { remotes } = completeUses({
      host: host(),
      remotes: [{ url: 'https://ui.example/m.json', manifest: given, exposes: ['./App'] }],
    });
    assert.deepEqual(
      remotes.map(({ exposes, shared }) => [exposes, shared]),
      [[['./App'], []]],
    );
  }
  const hostile = {
    name: 'ui',
    shared: [{ name: '__proto__', version: '1.0.0' }, null],
    remotes: [{}],
    fedpack: { schema: 1, shareScope: ['default'], needs: { exposes: JSON.parse('{"__proto__":{"shared":[1,"a"]}}') } },
  };
  const { remotes } = completeUses({
    host: host(),
    remotes: [{ url: 'x', manifest: hostile, exposes: ['__proto__', 'toString'] }],
  });
  assert.deepEqual(remotes[0]?.shared, []);
});

test('of a manifest with a million rows, some are read', () => {
  const keys = Array.from({ length: 1_000_000 }, (_, at) => `key${at}`);
  const huge = manifest({ name: 'ui' });
  const given = {
    ...huge,
    shared: keys.map((name) => ({ name, version: '1.0.0', singleton: true })),
    fedpack: {
      ...huge.fedpack,
      needs: {
        exposes: Object.fromEntries(keys.map((key, at) => [key, { shared: keys, remotes: { ui: [`key${at + 1}`] } }])),
      },
    },
  };
  const { remotes } = completeUses({ host: host(), remotes: [{ url: 'x', manifest: given, exposes: ['key0'] }] });
  assert.deepEqual([remotes[0]?.exposes?.length, remotes[0]?.shared?.length], [50, 50]);
});

describe('a server that knows the manifests', () => {
  const shell = {
    ...manifest({ name: 'shell', shared: { react: '19.0.0', store: '5.0.0' } }),
    metaData: { publicPath: '/' },
  };
  const ui = remote({
    name: 'ui',
    app: { shared: ['react', 'form'], remotes: { widgets: ['./App'] } },
    shared: { react: '19.0.0', form: '7.0.0' },
    remotes: ['widgets'],
  });
  const widgets = remote({ name: 'widgets', app: { shared: ['store'] }, shared: { store: '4.0.0' } }, false);
  const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  const page = '<head><script src="/main.js"></script></head>';

  test('hints at all that the page needs, wherever it is from', () => {
    const html = withHints(page, { manifests: [ui], known: [widgets], host: shell });
    assert.deepEqual(hrefs(html), [
      'https://ui.example/mf-manifest.json',
      'https://ui.example/entry.js',
      'https://ui.example/app.js',
      'https://ui.example/form.js',
      'https://widgets.example/mf-manifest.json',
      'https://widgets.example/entry.js',
      'https://widgets.example/app.js',
      '/store.js',
    ]);
  });

  test('does not hint at remotes that are only known', () => {
    assert.deepEqual(hrefs(withHints(page, { known: [ui, widgets], host: shell })), []);
  });

  test("leaves out the host's own chunks where they are loaded with hashes", () => {
    const hashed = '<head><script src="/main.js" integrity="sha384-x"></script></head>';
    assert.ok(!hrefs(withHints(hashed, { manifests: [ui], known: [widgets], host: shell })).includes('/store.js'));
  });
});
