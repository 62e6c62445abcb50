import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Graph } from '../src/graph/data.js';
import { fedpack, folderOf, manifestOf, put, workspaceOf } from './lock.support.js';

const shop = { name: 'shop', exposes: { './App': './src/App.js' } };
const host = { name: 'host', remotes: { shop: 'shop@https://cdn.example/mf-manifest.json' } };

/** A host that imports one module of its remote. */
function hostAndShop(): string {
  const root = workspaceOf({ host, shop });
  put(root, { 'apps/host/src/index.js': 'import App from "shop/App";\nexport { App };\n' });
  return root;
}

test('the workspace as data: who consumes what', async () => {
  const { code, out, err } = await fedpack(hostAndShop(), 'graph', '--format', 'json');
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  const { apps, edges } = JSON.parse(out) as Graph;
  assert.deepEqual(
    apps.map(({ id, folder }) => [id, folder]),
    [
      ['host', 'apps/host'],
      ['shop', 'apps/shop'],
    ],
  );
  assert.deepEqual(
    apps[1]?.exposes.map(({ key, consumers }) => [key, consumers]),
    [['./App', ['host']]],
  );
  assert.deepEqual(edges, [
    {
      from: 'host',
      to: 'shop',
      modules: [{ key: './App', names: ['default'], exposed: true, kind: 'import' }],
      known: true,
      kind: 'import',
    },
  ]);
});

test('ids in sources make a graph, and lead to no diagnostic', async () => {
  const root = workspaceOf({ shell: { name: 'shell' }, shop });
  put(root, { 'apps/shell/src/routes.js': 'export const routes = [{ path: "shop/none", module: "shop/App" }];\n' });
  const { out } = await fedpack(root, 'graph', '--format', 'json');
  const { edges } = JSON.parse(out) as Graph;
  assert.deepEqual(edges, [
    {
      from: 'shell',
      to: 'shop',
      modules: [{ key: './App', names: null, exposed: true, kind: 'id' }],
      known: true,
      kind: 'id',
    },
  ]);
  assert.doesNotMatch((await fedpack(root, 'check')).out, /FED06[56]/);
});

test('the folder is an argument; files are named from where the command runs', async () => {
  const root = hostAndShop();
  const elsewhere = folderOf({ 'ui.json': manifestOf('ui', {}) });
  const args = ['--format', 'json', '--remote', 'ui.json', '--out', 'graph.json'];
  const { code, out, err } = await fedpack(elsewhere, 'graph', join(root, 'apps', 'shop'), ...args);
  assert.deepEqual({ code, out, err }, { code: 0, out: `${join(elsewhere, 'graph.json')}\n`, err: '' });
  const { apps } = JSON.parse(readFileSync(join(elsewhere, 'graph.json'), 'utf8')) as Graph;
  assert.deepEqual(
    apps.map(({ id }) => id),
    ['host', 'shop', 'ui'],
  );
});

test('without --format it is a page, whose path is printed', async () => {
  const root = hostAndShop();
  const { code, out } = await fedpack(root, 'graph');
  assert.deepEqual({ code, out }, { code: 0, out: `${join(root, 'federation.html')}\n` });
  assert.match(readFileSync(join(root, 'federation.html'), 'utf8'), /^<!doctype html>.*aria-label="host, /s);
});

test('--out names the file of any form, relative to where the command runs', async () => {
  const root = hostAndShop();
  const { code, out } = await fedpack(join(root, 'apps'), 'graph', '--format', 'dot', '--out', 'federation.dot');
  assert.deepEqual({ code, out }, { code: 0, out: `${join(root, 'apps', 'federation.dot')}\n` });
  assert.match(readFileSync(join(root, 'apps', 'federation.dot'), 'utf8'), /"host" -> "shop"/);
});

test('deployed manifests are enough', async () => {
  const folder = folderOf({ 'ui.json': manifestOf('ui', { './Button': ['default', 'IconButton'] }) });
  const { code, out, err } = await fedpack(folder, 'graph', '--format=json', '--only-deployed', '--remote', 'ui.json');
  assert.deepEqual({ code, err }, { code: 0, err: '' });
  const [app] = (JSON.parse(out) as Graph).apps;
  assert.deepEqual([app?.id, app?.deployed, app?.exposes[0]?.exports], ['ui', true, ['IconButton', 'default']]);
});

test('a deployed manifest is taken in beside the workspace', async () => {
  const root = workspaceOf({ host });
  put(root, { 'shop.json': manifestOf('shop', { './App': ['default'] }) });
  const { out } = await fedpack(root, 'graph', '--format', 'mermaid', '--remote', 'shop.json');
  assert.match(
    out,
    /^flowchart LR\n {2}n0\["host"\]\n {2}n1\["shop<br\/>deployed: 1\.0\.0#44; shop\.json"\]\n {2}n0 --> n1\n/,
  );
});

const misuses: [string, string[], RegExp][] = [
  ['--only-deployed without a manifest', ['--only-deployed'], /--only-deployed needs at least one --remote/],
  ['a manifest that is not there', ['--only-deployed', '--remote', 'gone.json'], /gone\.json: /],
  ['an unknown form', ['--format', 'png'], /Allowed choices are html, json, dot, mermaid/],
];

for (const [what, args, message] of misuses) {
  test(`${what} is misuse, said in one line`, async () => {
    const { code, out, err } = await fedpack(folderOf({}), 'graph', ...args);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, message);
    assert.equal(err.trimEnd().split('\n').length, 1);
  });
}

test('a file that cannot be written is said so', async () => {
  const { code, err } = await fedpack(hostAndShop(), 'graph', '--out', 'no/such/folder.html');
  assert.equal(code, 2);
  assert.match(err, /^fedpack: no\/such\/folder\.html cannot be written: /);
});
