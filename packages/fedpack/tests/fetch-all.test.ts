import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { type FetchedManifest, fetchAll, fetchManifest } from '../src/remote/fetch.js';
import { serve } from './fetch.server.js';

const MANIFEST = '{ "name": "dashboard" }';
const sourcesAt = (origin: string) => Array.from({ length: 50 }, (_, remote) => `${origin}/${remote}.json`);

test('fifty manifests of one server come over few connections', async () => {
  const connections = new Set<Socket>();
  const { origin, asked } = await serve((request, response) => {
    connections.add(request.socket);
    response.end(MANIFEST);
  });
  const sources = sourcesAt(origin);
  const found = await fetchAll([...sources, ...sources]);
  assert.deepEqual(
    [...found],
    sources.map((source) => [source, { text: MANIFEST, source }]),
  );
  assert.equal(asked.length, 50);
  // Six, and more where the machine is so busy that the server seems silent.
  assert.ok(connections.size <= 25, `${connections.size} connections`);
});

test('connections are closed when all has come', { timeout: 20_000 }, async () => {
  const closed: Promise<void>[] = [];
  const { origin } = await serve((request, response) => {
    closed.push(new Promise((done) => request.socket.once('close', () => done())));
    response.end(MANIFEST);
  });
  await fetchAll(sourcesAt(origin));
  await Promise.all(closed);
});

test('a server that closes connections which it has said to keep is asked again over another', async () => {
  const used = new Set<Socket>();
  const { origin } = await serve((request, response) => {
    if (used.has(request.socket)) request.socket.destroy();
    else response.end(MANIFEST);
    used.add(request.socket);
  });
  const sources = sourcesAt(origin);
  assert.deepEqual(
    [...(await fetchAll(sources))],
    sources.map((source) => [source, { text: MANIFEST, source }]),
  );
});

test('problems are those of each manifest', async () => {
  const { origin } = await serve((request, response) => {
    if (request.url === '/1.json') request.socket.destroy();
    else if (request.url === '/2.json') response.writeHead(404).end();
    else response.end(MANIFEST);
  });
  const found = [...(await fetchAll(sourcesAt(origin).slice(0, 4))).values()];
  assert.deepEqual(
    found.map((one) => ('problem' in one ? one.problem : one.text)),
    [MANIFEST, 'connection closed before the end', 'HTTP status 404', MANIFEST],
  );
});

test('silent servers take one deadline together, and none of the time of others', { timeout: 30_000 }, async () => {
  const [silent, healthy] = await Promise.all([
    Promise.all(Array.from({ length: 50 }, () => serve(() => undefined))),
    serve((_, response) => response.end(MANIFEST)),
  ]);
  const sources = [...silent, healthy].map(({ origin }) => `${origin}/mf-manifest.json`);
  const began = performance.now();
  const found = [...(await fetchAll(sources, { timeout: 1000 })).values()];
  assert.ok(performance.now() - began < 2000, 'all were asked at once');
  const problems = found.map((one) => ('problem' in one ? one.problem : 'none'));
  assert.deepEqual(problems, [...silent.map(() => 'no answer within 1 s'), 'none']);
  for (const { asked } of silent) assert.deepEqual(asked, ['/mf-manifest.json']);
});

test('a server that keeps silent on some paths is asked for the others', { timeout: 30_000 }, async () => {
  const { origin, asked } = await serve((request, response) => {
    if (request.url === '/49.json') response.end(MANIFEST);
  });
  const sources = sourcesAt(origin);
  const began = performance.now();
  const found = await fetchAll(sources, { timeout: 2000 });
  assert.ok(performance.now() - began < 3000);
  assert.equal(asked.length, 50);
  assert.deepEqual(found.get(sources[49] as string), { text: MANIFEST, source: sources[49] });
  assert.deepEqual(found.get(sources[0] as string), { problem: 'no answer within 2 s', source: sources[0] });
});

test('more servers than may be asked at once are asked one after the other', { timeout: 30_000 }, async () => {
  const connections = new Set<Socket>();
  let most = 0;
  const servers = await Promise.all(
    Array.from({ length: 300 }, () =>
      serve((request, response) => {
        connections.add(request.socket);
        most = Math.max(most, connections.size);
        response.on('close', () => connections.delete(request.socket));
        response.end(MANIFEST);
      }),
    ),
  );
  const found = await fetchAll(servers.map(({ origin }) => origin));
  assert.ok([...found.values()].every((one) => 'text' in one));
  assert.ok(most <= 256);
});

test('an answer that is known is not sent again', async () => {
  const { origin } = await serve((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: request.url === '/odd' ? 'none' : '"1"' }).end(MANIFEST);
  });
  const first = await fetchManifest(origin);
  assert.deepEqual(first, { text: MANIFEST, source: origin, etag: '"1"' });
  const known = { ...first, text: '{ "known": true }' } as FetchedManifest;
  assert.equal(await fetchManifest(origin, { before: () => known }), known);
  // What is no entity tag is not sent back.
  assert.deepEqual(await fetchManifest(`${origin}/odd`), { text: MANIFEST, source: `${origin}/odd` });
});
