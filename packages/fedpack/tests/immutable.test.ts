import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchManifest } from '../src/remote/fetch.js';
import { isImmutable } from '../src/remote/immutable.js';
import { serve } from './fetch.server.js';

const YEAR = 'max-age=31536000';

test('an answer never changes if its server says so, for everyone and for good', () => {
  for (const control of [
    `public, ${YEAR}, immutable`,
    `immutable,${YEAR}`,
    'Public, Max-Age=31556926, s-maxage=60, Immutable',
    `${YEAR}, extension="no-store", immutable`,
  ]) {
    assert.equal(isImmutable({ 'cache-control': control }), true, control);
  }
  for (const control of [
    undefined,
    '',
    'immutable',
    YEAR,
    'max-age=0, immutable',
    'max-age=86400, immutable',
    'max-age=often, immutable',
    's-maxage=31536000, immutable',
    `${YEAR}, not-immutable`,
    `${YEAR}, immutable-not`,
    `${YEAR}, extension="a, immutable"`,
    `${YEAR}, immutable, no-cache`,
    `${YEAR}, immutable, no-store`,
    `private, ${YEAR}, immutable`,
    `private="set-cookie", ${YEAR}, immutable`,
  ]) {
    assert.equal(isImmutable({ 'cache-control': control }), false, control);
  }
});

test('an answer that is another one for other requests is none', () => {
  const varies = (vary: string) => isImmutable({ 'cache-control': `${YEAR}, immutable`, vary });
  assert.deepEqual(['Accept-Encoding, Origin', ''].map(varies), [true, true]);
  assert.deepEqual(['*', 'Cookie', 'Accept-Encoding, User-Agent'].map(varies), [false, false, false]);
});

test('only what its own URL answers to everyone is told apart', async () => {
  const { origin } = await serve((request, response) => {
    response.setHeader('cache-control', `public, ${YEAR}, immutable`);
    if (request.url === '/latest.json') response.writeHead(302, { location: '/1.0.0.json' }).end();
    else response.end('{}');
  });
  const found = async (url: string) => 'immutable' in (await fetchManifest(url));
  assert.equal(await found(`${origin}/1.0.0.json`), true);
  assert.equal(await found(`${origin}/latest.json`), false);
  assert.equal(await found(`${origin.replace('//', '//user:secret@')}/1.0.0.json`), false);
});
