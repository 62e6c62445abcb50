import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphApp, GraphEdge } from '../src/binding/native-types.js';
import { appsOf, type DevApp } from '../src/cli/dev/apps.js';
import { chooseApps, type Wanted } from '../src/cli/dev/choose.js';
import { containersOf } from '../src/cli/dev/containers.js';
import { candidates } from '../src/cli/dev/ports.js';
import type { Loaded } from '../src/workspace/facts.js';

const APPS = { shell: ['shop', 'cart'], shop: ['ui'], cart: ['shop'], ui: [], other: [] };

const apps = Object.keys(APPS)
  .sort()
  .map((name): DevApp => {
    const containers = [{ name: `mfe_${name}`, file: 'mf-manifest.json' }];
    return { name, folder: `apps/${name}`, package: `@acme/${name}`, ids: [name], containers, server: {}, scripts: {} };
  });
const edges = Object.entries(APPS).flatMap(([from, to]) =>
  to.map((one): GraphEdge => ({ from, to: one, modules: [], known: true, kind: 'import' })),
);
const ALL: Wanted = {
  named: [],
  also: [],
  folder: '',
  hasRest: false,
  searched: { root: '/work', isListed: true, count: 5 },
};
const choose = (wanted: Partial<Wanted>) => {
  const choice = chooseApps(apps, edges, { ...ALL, ...wanted });
  const names = (some: readonly DevApp[]) => some.map(({ name }) => name).join(' ');
  return [names(choice.start), names(choice.elsewhere)];
};

test('an app comes with its remotes, and these with theirs', () => {
  assert.deepEqual(choose({ named: ['cart'] }), ['cart shop ui', '']);
  assert.deepEqual(choose({ named: ['ui'] }), ['ui', '']);
  assert.deepEqual(choose({ named: ['ui'], also: ['cart'] }), ['cart shop ui', '']);
});

test('with a rest, only those that are named start', () => {
  assert.deepEqual(choose({ named: ['shell'], also: ['cart'], hasRest: true }), ['cart shell', 'shop ui']);
});

test('without a name, it is the app of the folder, else all', () => {
  assert.deepEqual(choose({ folder: 'apps/shop/src' }), ['shop ui', '']);
  assert.deepEqual(choose({ folder: 'apps' }), ['cart other shell shop ui', '']);
});

test('an app is found by its package, its container and its folder; others are refused with what there is', () => {
  for (const name of ['@acme/ui', 'mfe_ui', 'apps/ui', './apps/ui/'])
    assert.deepEqual(choose({ named: [name] }), ['ui', '']);
  assert.throws(() => choose({ named: ['uii'] }), /no app is called "uii"; there are: cart, other, shell, shop, ui$/);
});

test('where apps may have been left out, it is said where they were looked for', () => {
  const alone = { root: '/projects/shell', isListed: false, count: 1 };
  const hint =
    /fedpack has looked at \/projects\/shell alone, as no workspace lists it: name the folders of your apps in "workspaces"/;
  assert.throws(() => chooseApps([], [], { ...ALL, searched: alone }), hint);
  assert.throws(() => choose({ named: ['uii'], searched: alone }), hint);
  assert.throws(
    () => chooseApps([], [], ALL),
    /^FedpackError: no configuration with Module Federation: fedpack has looked at 5 packages, those of the workspace \/work$/,
  );
});

test('an app whose configuration can’t be loaded has a name, and the reason', () => {
  const broken = (folder: string, name: string): Loaded => ({
    config: { package: { folder, name, json: {} }, task: { tool: 'rsbuild', folder, file: '' }, file: '' },
    answer: { problem: 'no such plugin' },
  });
  const found = appsOf([broken('apps/shop', '@acme/shop'), broken('apps/web', 'apps/web')], []);
  assert.deepEqual(
    found.map(({ name, problem, containers }) => [name, problem, containers]),
    [
      ['shop', 'no such plugin', []],
      ['web', 'no such plugin', []],
    ],
  );
});

test('apps are named by the shortest name that no other has, and have what their configuration says', () => {
  const loaded = (folder: string, name: string, port: number): Loaded => ({
    config: {
      package: { folder, name, json: { scripts: { dev: 'rsbuild dev' } } },
      task: { tool: 'rsbuild', folder, file: '' },
      file: '',
    },
    answer: {
      loaded: [
        {
          label: '',
          parts: [{ plugin: 'ModuleFederationPlugin', options: { name: `c_${port}`, exposes: { './A': './a' } } }],
          output: '',
          server: { port },
        },
      ],
    },
  });
  const none: Loaded = { ...loaded('lib', 'lib', 1), answer: { loaded: [{ label: '', parts: [], output: '' }] } };
  const graph = (id: string, folder: string) => ({ id, folder, deployed: false }) as GraphApp;
  const found = appsOf(
    [loaded('a/web', '@one/web', 1), loaded('b/web', '@two/web', 2), loaded('c', '@one/api', 3), none],
    [graph('x', 'a/web'), graph('y', 'b/web'), graph('z', 'c')],
  );
  assert.deepEqual(
    found.map(({ name, ids, server, containers }) => [name, ids, server.port, containers.map((one) => one.name)]),
    [
      ['@one/web', ['x'], 1, ['c_1']],
      ['@two/web', ['y'], 2, ['c_2']],
      ['api', ['z'], 3, ['c_3']],
    ],
  );
});

test('a container is where its manifest is written, or its entry where it has none', () => {
  const fileOf = (options: object) =>
    containersOf([
      { plugin: 'ModuleFederationPlugin', options: { name: 'shop', exposes: { './A': './a' }, ...options } },
    ])[0]?.file;
  assert.equal(fileOf({}), 'mf-manifest.json');
  assert.equal(fileOf({ manifest: true }), 'mf-manifest.json');
  assert.equal(fileOf({ manifest: { filePath: './static/', fileName: 'shop' } }), 'static/shop.json');
  assert.equal(fileOf({ manifest: false, filename: 'remoteEntry.js' }), 'remoteEntry.js');
  assert.equal(fileOf({ exposes: {} }), undefined);
  assert.deepEqual(containersOf([{ plugin: 'SharePlugin', options: null }]), []);
});

test('an app gets its own port first, and never that of another', () => {
  const others = [{ server: { port: 3002 } }, { server: {} }];
  assert.deepEqual(candidates({ server: { port: 3001 } }, others).slice(0, 3), [3001, 3003, 3004]);
  assert.equal(candidates({ server: {} }, [])[0], 3000);
  assert.deepEqual(candidates({ server: { port: 65_535 } }, []), [65_535]);
});
