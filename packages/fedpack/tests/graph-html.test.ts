import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { toHtml } from '../src/graph/html.js';
import { federationOf, graphOf, releaseOf } from './support/graph-data.js';

const assets = { script: 'const less = 1 < 2 && "</p>";', style: 'main > section { color: red }' };

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</style><style>*{display:none}',
  '<!--',
  '&lt;b&gt;',
];

/** An app, a package, a remote, an expose, an export, a share key, a version and a range of each name. */
const hostile = graphOf(
  HOSTILE.map((name) => ({
    id: name,
    exposes: { [`./${name}`]: [name] },
    uses: { [`remote ${name}`]: [`./${name}`] },
    shared: [{ key: name, version: name, range: name, conflict: true }],
    releases: [releaseOf({ source: name, version: name, exposes: { here: [name], deployed: [name] } })],
  })),
);

test('names are text wherever they stand', () => {
  const page = toHtml(hostile, assets);
  const tags = new Set([...page.matchAll(/<([a-z!/][\w-]*)/gi)].map(([, tag]) => tag?.toLowerCase()));
  for (const tag of ['img', 'b', '!--']) assert.ok(!tags.has(tag), tag);
  assert.equal(page.match(/<script\b/g)?.length, 1);
  assert.equal(page.match(/<\/script/g)?.length, 1);
  assert.equal(page.match(/<style\b/g)?.length, 1);
  // Attributes are all in double quotes, and no quote of a name ends one.
  const rest = page.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '');
  for (const [tag] of rest.matchAll(/<[a-z](?:[^">]|"[^"]*")*>/g)) {
    assert.match(tag, /^<[a-z][\w-]*(?: [a-zA-Z-]+(?:="[^"<]*")?)*\/?>$/);
  }
  assert.ok(page.includes('&amp;lt;b&amp;gt;'));
});

test('the policy allows the inline script and style alone, as they are', () => {
  const page = toHtml(federationOf(5), assets);
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  assert.equal(
    policy.replaceAll('&#39;', "'"),
    `default-src 'none'; script-src ${hash(assets.script)}; style-src ${hash(assets.style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  );
  assert.ok(page.includes(`>${assets.script}</script>`) && page.includes(`>${assets.style}</style>`));
  assert.doesNotMatch(page, / (?:style|on\w+)="/);
});

test('the page asks for nothing', () => {
  const page = toHtml(federationOf(30), assets);
  assert.doesNotMatch(page, /https?:|\bsrc=|<link|@import/);
  for (const [, target] of page.matchAll(/href="([^"]*)"/g)) assert.match(target ?? '', /^#/);
});

test('the same data gives the same bytes', () => {
  assert.equal(toHtml(federationOf(60), assets), toHtml(federationOf(60), assets));
});

test('every address in the page is there, once', () => {
  const page = toHtml(federationOf(30), assets);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  const addresses = [...page.matchAll(/(?:href="#|data-(?:to|app|from)="|aria-labelledby=")([^"]+)"/g)];
  for (const [, to] of addresses) assert.ok(ids.includes(to) || to === 'apps' || to === 'shared', to);
});

test('an app says what is exposed and by whom it is used, and what is not', () => {
  const page = toHtml(
    graphOf([
      { id: 'host', uses: { shop: ['./App', './Gone'] }, shared: [{ conflict: true, eager: true }] },
      { id: 'shop', exposes: { './App': ['default', 'title'], './Old': [] }, deployed: true },
    ]),
    assets,
  );
  assert.match(
    page,
    /\.\/App<\/code><p class="detail"><code class="names">default, title<\/code>.*?used by.*?>host<\/a>/,
  );
  assert.match(page, /\.\/Old<\/code> <span class="tag" title="[^"]*">unused<\/span><p class="detail">exports unknown/);
  assert.match(page, /\.\/Gone<\/code>.*?not exposed<\/span>/);
  assert.match(
    page,
    /aria-label="host, host, 1 shared, consumes 1 app, consumed by 0 apps, 1 conflict, 1 missing expose"/,
  );
  assert.match(page, /aria-label="shop, deployed, 2 exposes, consumes 0 apps, consumed by 1 app"/);
});

test('what only ids name is dotted, and says so', () => {
  const page = toHtml(
    graphOf([
      { id: 'host', ids: { shop: ['./App'] } },
      { id: 'shop', exposes: { './App': [] } },
    ]),
    assets,
  );
  assert.match(page, /class="line by-id"/);
  assert.match(page, /\.\/App<\/code> by an id in the sources/);
  assert.match(page, /used by.*?>host<\/a>/);
});

test('an app says what is deployed of it, in its box and in its details', () => {
  const page = toHtml(
    graphOf([
      { id: 'same', releases: [releaseOf({ version: '1.4.0' })] },
      { id: 'other', releases: [releaseOf({ version: null, exposes: { here: ['./New'], deployed: [] } })] },
      { id: 'two', releases: [releaseOf({ source: 'a.json' }), releaseOf({ source: 'b.json' })] },
      { id: 'far', deployed: true, releases: [releaseOf({ version: '2.0.0-next.1+abcdef' })] },
    ]),
    assets,
  );
  for (const line of ['deployed 1.4.0 · as here', 'deployed · 1 difference', '2 releases deployed · as here'])
    assert.match(page, new RegExp(`<text class="box-summary"[^>]*>${line}</text>`));
  assert.match(page, /<text class="box-summary"[^>]*>deployed 2\.0\.0-next\.…/);
  assert.match(page, /version not known<\/span>.*?<code>\.\/New<\/code> <span class="tag">only here<\/span>/s);
});

test('many differences are folded', () => {
  const of = (count: number) => {
    const here = Array.from({ length: count }, (_, index) => `./Module${index}`);
    return toHtml(graphOf([{ id: 'shop', releases: [releaseOf({ exposes: { here, deployed: [] } })] }]), assets);
  };
  assert.match(of(3), /<details open><summary>3 differences/);
  assert.match(of(30), /<details><summary>30 differences/);
});

test('what only a deployed release imports or shares is said to be so', () => {
  const data = graphOf([
    { id: 'host', uses: { shop: ['./App'] }, shared: [{}] },
    { id: 'shop', exposes: { './App': [] } },
  ]);
  const edges = data.edges.map((edge) => ({
    ...edge,
    kind: 'deployed' as const,
    modules: edge.modules.map((module) => ({ ...module, kind: 'deployed' as const })),
  }));
  const shared = data.shared.map((one) => ({
    ...one,
    versions: [{ version: '18.3.1', apps: [], deployed: ['host'] }],
  }));
  const page = toHtml({ ...data, edges, shared }, assets);
  assert.match(page, /class="line by-id"/);
  assert.match(page, /\.\/App<\/code> by the deployed release alone/);
  assert.match(page, /18\.3\.1<\/dt>.*?>host<\/a> <span class="detail">deployed<\/span>/);
});

test('a graph without apps is a page, too', () => {
  const page = toHtml(graphOf([]), assets);
  assert.match(page, /No app shares anything\./);
  assert.match(page, /viewBox="0 0 [1-9]\d* [1-9]\d*"/);
  assert.match(page, /No apps with federation were found\./);
});

test('a page of 100 apps takes less than two seconds', () => {
  const data = federationOf(100);
  const start = performance.now();
  const page = toHtml(data, assets);
  const took = performance.now() - start;
  assert.ok(took < 2000, `${took} ms`);
  assert.equal(page.match(/class="box/g)?.filter(Boolean).length, 300);
});
