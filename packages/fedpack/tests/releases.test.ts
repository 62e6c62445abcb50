/** A manifest of `--remote` that is of an app of the workspace is a deployed release of that app. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CheckResult } from '../src/binding/native-types.js';
import type { Graph } from '../src/graph/data.js';
import { fedpack, manifestOf, put, workspaceOf } from './lock.support.js';

const react = (range: string) => ({ react: { singleton: true, version: '19.3.1', requiredVersion: range } });
const host = { name: 'host', remotes: { shop: 'shop@https://cdn.example/r.js' }, shared: react('^19.0.0') };
const shop = { name: 'shop', exposes: { './App': './src/App.js', './New': './src/New.js' }, shared: react('^19.0.0') };

/** A workspace whose `shop` is deployed as an older release. */
function deployedShop(range = '^19.3.0'): string {
  const root = workspaceOf({ host, shop });
  put(root, {
    'apps/host/src/index.js': 'import App from "shop/App";\nimport More from "shop/New";\nexport { App, More };\n',
    'shop.json': manifestOf('shop', { './App': ['default'], './Old': ['default'] }, range),
    'again.json': manifestOf('shop', { './App': [], './New': [] }),
  });
  return root;
}

const older = {
  source: 'shop.json',
  version: '1.0.0',
  exposes: { here: ['./New'], deployed: ['./Old'] },
  shared: [{ key: 'react', property: 'range', here: '^19.0.0', deployed: '^19.3.0' }],
};

test('graph --format json: one app, with its release and what differs', async () => {
  const { out, err } = await fedpack(deployedShop(), 'graph', '--format', 'json', '--remote', 'shop.json');
  const { apps, edges } = JSON.parse(out) as Graph;
  assert.equal(err, '');
  assert.deepEqual(
    apps.map(({ id, deployed, releases }) => [id, deployed, releases]),
    [
      ['host', false, []],
      ['shop', false, [older]],
    ],
  );
  assert.deepEqual(
    edges.map(({ from, to }) => [from, to]),
    [['host', 'shop']],
  );
});

test('graph: the other forms draw one box, and say what differs on it', async () => {
  const root = deployedShop();
  const forms = (['dot', 'mermaid', 'html'] as const).map(async (format) => {
    const args = ['--format', format, '--remote', 'shop.json', ...(format === 'html' ? ['--out', 'page.html'] : [])];
    const { out } = await fedpack(root, 'graph', ...args);
    return format === 'html' ? readFileSync(join(root, 'page.html'), 'utf8') : out;
  });
  const [dot, mermaid, page] = await Promise.all(forms);
  assert.match(
    dot ?? '',
    /^ {2}"shop" \[label="shop\\ndeployed: 1\.0\.0, shop\.json\\nexposed only here: \.\/New\\nexposed only in the release: \.\/Old\\nreact range: \^19\.0\.0 here, \^19\.3\.0 deployed"/m,
  );
  assert.equal(dot?.match(/^ {2}"[^"]*" \[/gm)?.length, 2);
  assert.match(
    mermaid ?? '',
    /^ {2}n1\["shop<br\/>deployed: 1\.0\.0#44; shop\.json<br\/>exposed only here: \.\/New<br\/>.*"\]$/m,
  );
  assert.doesNotMatch(mermaid ?? '', /n2/);
  assert.equal(page?.match(/<g class="box/g)?.length, 2);
  assert.match(page ?? '', /aria-label="shop, [^"]*, deployed 1\.0\.0, 3 differences/);
  const [differences = ''] = page?.match(/<details open>.*?<\/details>/s) ?? [];
  const text = differences
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  assert.equal(text, '3 differences ./New only here ./Old only deployed Key Here Deployed react range ^19.0.0 ^19.3.0');
});

test('a release that is as the sources are differs in nothing, and leads to no diagnostic', async () => {
  const root = deployedShop();
  const graph = await fedpack(root, 'graph', '--format', 'json', '--remote', 'again.json');
  assert.deepEqual((JSON.parse(graph.out) as Graph).apps[1]?.releases, [
    { source: 'again.json', version: '1.0.0', exposes: { here: [], deployed: [] }, shared: [] },
  ]);
  const { code, out } = await fedpack(root, 'check', '--remote', 'again.json');
  assert.equal(code, 0, out);
  assert.match(out, /deployed release of shop: 1\.0\.0, again\.json\n {2}same as here\n/);
  assert.match(out, /^2 apps: no errors, no warnings$/m);
});

test('check says of a release what a host meets, and what differs', async () => {
  const { code, out } = await fedpack(deployedShop(), 'check', '--remote', 'shop.json');
  assert.equal(code, 1);
  assert.match(out, /^deployed release of shop: 1\.0\.0, shop\.json$/m);
  assert.match(out, /^ {2}exposed only here: \.\/New$/m);
  assert.match(out, /^ {2}exposed only in the release: \.\/Old$/m);
  assert.match(out, /^ {2}react range: \^19\.0\.0 here, \^19\.3\.0 deployed$/m);
  assert.deepEqual(out.match(/^FED\d+/gm), ['FED060', 'FED065']);
  assert.match(out, /^2 apps: 2 errors, no warnings$/m);
});

test('what an app does with its own release is no drift', async () => {
  const root = workspaceOf({ host: { name: 'host' }, shop });
  put(root, { 'shop.json': manifestOf('shop', { './App': ['default'] }, '^19.3.0') });
  const { code, out } = await fedpack(root, 'check', '--format', 'json', '--remote', 'shop.json');
  const { diagnostics, apps } = JSON.parse(out) as CheckResult;
  assert.deepEqual([code, diagnostics], [0, []]);
  assert.deepEqual(
    apps.map(({ name, releases }) => [name, releases.length]),
    [
      ['host', 0],
      ['shop', 1],
    ],
  );
});

test('two manifests of one app are both shown, and said to be two', async () => {
  const root = deployedShop();
  const both = ['--remote', 'shop.json', '--remote', 'again.json'];
  const graph = await fedpack(root, 'graph', '--format', 'json', ...both);
  assert.equal(graph.code, 0);
  assert.match(
    graph.err,
    /^FED069 container shop: several deployed manifests belong to `shop`: again\.json, shop\.json$/m,
  );
  const { apps } = JSON.parse(graph.out) as Graph;
  assert.deepEqual(
    apps[1]?.releases.map(({ source }) => source),
    ['again.json', 'shop.json'],
  );
  const { out } = await fedpack(root, 'check', ...both);
  assert.match(out, /^FED069 container shop: /m);
});

test('a manifest of another app is a box of its own', async () => {
  const root = deployedShop();
  put(root, { 'ui.json': manifestOf('ui', { './Button': [] }) });
  const { out } = await fedpack(root, 'graph', '--format', 'json', '--remote', 'ui.json');
  const { apps } = JSON.parse(out) as Graph;
  assert.deepEqual(
    apps.map(({ id, deployed, releases }) => [id, deployed, releases.map(({ source }) => source)]),
    [
      ['host', false, []],
      ['shop', false, []],
      ['ui', true, ['ui.json']],
    ],
  );
});

test('graph says which manifest is none', async () => {
  const root = deployedShop();
  put(root, { 'none.json': '{}' });
  const { code, err } = await fedpack(root, 'graph', '--format', 'mermaid', '--remote', 'none.json');
  assert.equal(code, 0);
  assert.match(err, /^FED057 none\.json: /);
});
