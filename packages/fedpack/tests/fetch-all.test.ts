import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { fetchAll } from '../src/remote/fetch.js';
import { serve } from './fetch.server.js';

const MANIFEST = '{ "name": "dashboard" }';
const sourcesAt = (origin: string) => Array.from({ length: 50 }, (_, remote) => `${origin}/${remote}.json`);

test('fifty manifests of one server come over the connections of the first sixteen', async () => {
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
  assert.ok(connections.size <= 16, `${connections.size} connections`);
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
