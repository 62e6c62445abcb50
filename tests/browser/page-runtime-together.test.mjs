import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { version } from 'react';
import { inline, site } from './support/apps.mjs';

const thing = `thing with ${version}`;
const REMOTES = ['one', 'two', 'three'];

describe('containers that start together on a page without a runtime', () => {
  /** The runtimes that were asked for since the test began. */
  let asked = [];
  /** What the server does with those of the first container. */
  let first = () => false;
  const page = site({
    answers: ({ url }, response) => {
      if (!url.includes('federation_runtime')) return false;
      asked.push(url);
      return url.startsWith('/one/') && first(response);
    },
  });
  const container = (name, options) =>
    page.build(
      'page-runtime',
      name,
      { name, filename: 'remoteEntry.js', exposes: { './thing': './thing.js' }, contract: false, ...options },
      { mode: 'production', entry: {}, output: { chunkFilename: '[name].js' } },
    );
  /** What these containers give. A page that still loads something waits with its own event. */
  const together = (place, names) => {
    const entries = JSON.stringify(names.map((name) => `../${name}/remoteEntry.js`));
    const ask = (name) => `${name}.init({}).catch(() => {}), ${name}.get('./thing')`;
    const asks = names.map((name) => `(${ask(name)}).then((factory) => factory().thing(), (error) => error.name)`);
    const startAll = `addEventListener('load', () => {
  const scripts = ${entries}.map((src) => Object.assign(document.createElement('script'), { src, async: false }));
  document.head.append(...scripts);
  scripts.at(-1).onload = async () => {
    const asked = [${asks}];
    globalThis.result = await Promise.all(asked);
  };
});`;
    return page.report(place, inline(startAll));
  };

  before(async () => {
    for (const name of REMOTES) await container(name, { shared: { react: { singleton: true } } });
    await container('plain', { exposes: { './thing': './plain.js' } });
    await container('more', {
      shared: { react: { singleton: true } },
      remotes: { one: `one@${page.url}/one/remoteEntry.js` },
    });
  });
  beforeEach(() => {
    asked = [];
    first = () => false;
  });

  test('load one runtime', async () => {
    assert.deepEqual(await together('all', REMOTES), [thing, thing, thing]);
    assert.deepEqual(asked, ['/one/federation_runtime.js']);
  });

  test('take that of one that needs more', async () => {
    assert.deepEqual(await together('least', ['two', 'plain']), [thing, 'plain']);
    assert.deepEqual(asked, ['/two/federation_runtime.js']);
  });

  test('load another where the first can do too little', async () => {
    assert.deepEqual(await together('unequal', ['two', 'more', 'three']), [thing, thing, thing]);
    assert.deepEqual(asked, ['/two/federation_runtime.js', '/more/federation_runtime.js']);
  });

  test('load their own where the server of the first is down', async () => {
    first = (response) => Boolean(response.writeHead(503).end());
    assert.deepEqual(await together('down', ['one', 'two']), ['ChunkLoadError', thing]);
    assert.deepEqual(asked, ['/one/federation_runtime.js', '/one/federation_runtime.js', '/two/federation_runtime.js']);
  });

  test('load another where the server of the first never answers, which takes that, too', async () => {
    first = () => true;
    assert.deepEqual(await together('silent', ['one', 'two']), [thing, thing]);
    assert.deepEqual(asked, ['/one/federation_runtime.js', '/two/federation_runtime.js']);
  });
});
