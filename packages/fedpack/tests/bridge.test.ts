import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Configuration, rspack } from '@rspack/core';
import { prepareBridge } from '../src/bridge/index.js';
import { readRouterMode } from '../src/bridge/router-mode.js';
import { FedpackError } from '../src/error.js';
import { folder } from './support/folder.js';

const BRIDGE = '@module-federation/bridge-react';

/** A package with these files, empty ones, and what its package.json says besides. */
const pack = (place: string, version: string, files: readonly string[] = []) => ({
  [`${place}/package.json`]: { name: place.split('node_modules/').at(-1), version },
  ...Object.fromEntries(files.map((file) => [`${place}/${file}`, ''])),
});

const router = (name: string, version: string, place = 'node_modules') => pack(`${place}/${name}`, version);
const bridge = (modules = ['base', 'router-v5', 'router-v6', 'router-v7']) =>
  pack(
    `node_modules/${BRIDGE}`,
    '2.8.2',
    modules.map((name) => `dist/${name}.es.js`),
  );
const depends = (...names: string[]) => ({
  'package.json': { dependencies: Object.fromEntries(names.map((name) => [name, '*'])) },
});

/** The aliases of an application, with paths from its folder. */
function aliases(
  files: Record<string, unknown>,
  {
    app = '.',
    resolve,
    ...options
  }: { app?: string; resolve?: Configuration['resolve'] } & Record<string, unknown> = {},
): Record<string, unknown> {
  const root = folder(files);
  return aliasesIn(root, join(root, app), resolve, options);
}

function aliasesIn(root: string, context: string, given: Configuration['resolve'], options: Record<string, unknown>) {
  const apply = (compiler: Parameters<typeof prepareBridge>[0]) => prepareBridge(compiler, options);
  const { resolve } = rspack({ context, entry: {}, resolve: given ?? {}, plugins: [apply] }).options;
  const below = (path: unknown) =>
    typeof path === 'string' ? path.replace(root, '').replaceAll('\\', '/').replace(/^\//, '') : path;
  return Object.fromEntries(Object.entries(resolve.alias || {}).map(([key, path]) => [key, below(path)]));
}

const V6 = {
  'react-router-dom$': `node_modules/${BRIDGE}/dist/router-v6.es.js`,
  'react-router-dom/dist/index.js': 'node_modules/react-router-dom',
};
const V7 = {
  'react-router$': `node_modules/${BRIDGE}/dist/router-v7.es.js`,
  'react-router-dom$': `node_modules/${BRIDGE}/dist/router-v7.es.js`,
  'react-router/dist/development/index.js': 'node_modules/react-router',
  'react-router/dist/production/index.js': 'node_modules/react-router',
};
const BASE = { [`${BRIDGE}$`]: `node_modules/${BRIDGE}/dist/base.es.js` };

const app6 = { ...depends(BRIDGE, 'react-router-dom'), ...bridge(), ...router('react-router-dom', '6.30.4') };

const refused = (message: RegExp) => (error: unknown) => error instanceof FedpackError && message.test(error.message);

test('`enableBridgeRouter` goes before `disableAlias`', () => {
  assert.equal(readRouterMode(undefined), 'auto');
  assert.equal(readRouterMode({}), 'auto');
  assert.equal(readRouterMode(false), 'off');
  assert.equal(readRouterMode({ disableAlias: true }), 'off');
  assert.equal(readRouterMode({ enableBridgeRouter: false }), 'off');
  assert.equal(readRouterMode({ enableBridgeRouter: true, disableAlias: true }), 'on');
  // What Rust reports.
  for (const wrong of [true, 'on', null, { enableBridgeRouter: 1 }]) assert.equal(readRouterMode(wrong), 'auto');
});

test('an application that depends on the bridge gets its router, also where it does for development only', () => {
  assert.deepEqual(aliases(app6), V6);
  const { dependencies } = app6['package.json'];
  assert.deepEqual(aliases({ ...app6, 'package.json': { devDependencies: dependencies } }), V6);
});

test('others do not, unless they ask for it', () => {
  for (const other of [depends('react-router-dom'), { 'package.json': {} }]) {
    assert.deepEqual(aliases({ ...app6, ...other }), {});
    assert.deepEqual(aliases({ ...app6, ...other }, { bridge: { enableBridgeRouter: true } }), V6);
  }
});

test('whoever switches the router off gets the bridge without one', () => {
  assert.deepEqual(aliases(app6, { bridge: { enableBridgeRouter: false } }), BASE);
  assert.deepEqual(aliases(app6, { bridge: { disableAlias: true } }), BASE);
});

test('so does who has no router', () => {
  assert.deepEqual(aliases({ ...depends(BRIDGE), ...bridge() }), BASE);
  // `BrowserRouter` is in react-router-dom.
  assert.deepEqual(
    aliases({ ...depends(BRIDGE, 'react-router'), ...bridge(), ...router('react-router', '6.30.4') }),
    BASE,
  );
});

test('React Router 5, 7 and what comes after it', () => {
  const only = (name: string, version: string) => ({ ...depends(BRIDGE, name), ...bridge(), ...router(name, version) });
  assert.deepEqual(aliases(only('react-router-dom', '5.3.4')), {
    'react-router-dom$': `node_modules/${BRIDGE}/dist/router-v5.es.js`,
    'react-router-dom/index.js': 'node_modules/react-router-dom',
  });
  assert.deepEqual(aliases(only('react-router', '7.18.5')), V7);
  assert.deepEqual(aliases(only('react-router', '8.0.0')), V7);
});

test('React Router 7 by react-router-dom is what that hands on', () => {
  const app = { ...depends(BRIDGE, 'react-router-dom'), ...bridge(), ...router('react-router-dom', '7.18.5') };
  assert.deepEqual(aliases({ ...app, ...router('react-router', '7.18.5') }), V7);
  const nested = router('react-router', '7.18.5', 'node_modules/react-router-dom/node_modules');
  assert.equal(
    aliases({ ...app, ...nested, ...router('react-router', '6.30.4') })['react-router/dist/production/index.js'],
    'node_modules/react-router-dom/node_modules/react-router',
  );
});

test('packages of the workspace are found, and those of other applications left alone', () => {
  const installed = { ...bridge(), ...router('react-router-dom', '6.30.4'), ...router('react-router', '7.18.5') };
  const at = (...names: string[]) => ({ 'apps/shop/package.json': depends(...names)['package.json'], ...installed });
  assert.deepEqual(aliases(at(BRIDGE, 'react-router-dom'), { app: 'apps/shop' }), V6);
  assert.deepEqual(aliases(at(BRIDGE, 'react-router'), { app: 'apps/shop' }), V7);
  assert.deepEqual(aliases(at(BRIDGE), { app: 'apps/shop' }), V6);
});

test('an alias of the user’s own stays, and one for a folder says where React Router is', () => {
  const alias = { 'react-router-dom$': './own.js', lib: './lib.js' };
  assert.deepEqual(aliases(app6, { resolve: { alias } }), { ...V6, ...alias });
  const elsewhere = folder(pack('.', '6.30.4'));
  assert.deepEqual(aliases(app6, { resolve: { alias: { 'react-router-dom': elsewhere } } }), {
    ...V6,
    'react-router-dom': elsewhere.slice(1),
    'react-router-dom/dist/index.js': elsewhere.slice(1),
  });
});

test('files have the paths that the build has them by', () => {
  const store = folder(pack('react-router-dom', '6.30.4'));
  const { 'package.json': manifest } = app6;
  const root = folder({ 'package.json': manifest, ...bridge() });
  symlinkSync(join(store, 'react-router-dom'), join(root, 'node_modules/react-router-dom'), 'junction');
  const place = (symlinks: boolean) => aliasesIn(root, root, { symlinks }, {})['react-router-dom/dist/index.js'];
  assert.equal(place(false), 'node_modules/react-router-dom');
  assert.equal(place(true), join(store, 'react-router-dom').slice(1));
});

test('React Router that is shared is refused', () => {
  const message =
    /^shared\.react-router-dom: .*\nTake it out of `shared`, or set `bridge: \{ enableBridgeRouter: false }`\.$/;
  const refuses = (shared: unknown) => assert.throws(() => aliases(app6, { shared }), refused(message));
  refuses(['react', 'react-router-dom']);
  refuses(['react', { 'react-router-dom': { singleton: true } }]);
  refuses({ 'react-router-dom/': {} });
  refuses({ router: { request: 'react-router-dom' } });
  const fine = { react: {}, 'react-router': {} };
  assert.deepEqual(aliases(app6, { shared: fine }), V6);
  const app7 = { ...depends(BRIDGE, 'react-router'), ...bridge(), ...router('react-router', '7.18.5') };
  assert.throws(() => aliases(app7, { shared: fine }), refused(/^shared\.react-router: /));
  assert.deepEqual(aliases(app6, { shared: ['react-router-dom'], bridge: { enableBridgeRouter: false } }), BASE);
});

test('who asks for a router that can’t be had learns what is missing', () => {
  const asked = { bridge: { enableBridgeRouter: true } };
  const { 'package.json': manifest } = app6;
  assert.deepEqual(aliases({ 'package.json': manifest }), {});
  assert.throws(
    () => aliases({ 'package.json': manifest }, asked),
    refused(/bridge-react is not to be found from .*install it/),
  );
  assert.throws(
    () => aliases({ ...depends(BRIDGE), ...bridge() }, asked),
    refused(/no React Router to be found from .*install react-router-dom/),
  );
  const old = { ...depends(BRIDGE, 'react-router'), ...bridge(['router-v6']), ...router('react-router', '7.18.5') };
  assert.throws(() => aliases(old), refused(/bridge-react 2\.8\.2 has no router for React Router 7\.18\.5/));
});
