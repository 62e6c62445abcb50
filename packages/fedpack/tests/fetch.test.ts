import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fetchManifest } from '../src/remote/fetch.js';
import { serve } from './fetch.server.js';

const MANIFEST = '{ "name": "dashboard" }';
const MEGABYTE = 1024 * 1024;

/** Sends for as long as somebody reads. */
function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(MEGABYTE, ' ');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

async function problem(source: string, timeout?: number): Promise<string> {
  const found = await fetchManifest(source, { timeout });
  return 'problem' in found ? found.problem : `no problem, but ${found.text.slice(0, 40)}`;
}

const texts: [string, Buffer, Record<string, string>][] = [
  ['plain', Buffer.from(MANIFEST), { 'content-type': 'application/json' }],
  ['behind white space', Buffer.from(`\n  ${MANIFEST}`), {}],
  ['behind a byte order mark', Buffer.from(`\uFEFF${MANIFEST}`), {}],
  ['compressed by gzip', gzipSync(MANIFEST), { 'content-encoding': 'gzip' }],
  ['compressed by brotli', brotliCompressSync(MANIFEST), { 'content-encoding': 'br' }],
];

for (const [what, body, headers] of texts) {
  test(`a manifest is fetched, ${what}`, async () => {
    const { origin } = await serve((_, response) => response.writeHead(200, headers).end(body));
    const found = await fetchManifest(`${origin}/mf-manifest.json`);
    assert.ok('text' in found, JSON.stringify(found));
    assert.equal(found.text.trim(), MANIFEST);
    assert.equal(found.source, `${origin}/mf-manifest.json`);
  });
}

const answers: [string, string, (response: ServerResponse) => void][] = [
  ['a status', 'HTTP status 404', (response) => response.writeHead(404).end(MANIFEST)],
  ['a status of success that is not 200', 'HTTP status 206', (response) => response.writeHead(206).end(MANIFEST)],
  ['a web page', 'a web page, not a manifest', (response) => response.end('\n<!doctype html>')],
  ['a script', 'not a manifest: it does not begin with {', (response) => response.end('var dashboard = {};')],
  ['nothing', 'empty', (response) => response.end()],
  ['another encoding', 'not UTF-8 text', (response) => response.end(Buffer.from('{ "name": "é" }', 'latin1'))],
  [
    'what is cut off',
    'connection closed before the end',
    (response) => response.writeHead(200, { 'content-length': 1000 }).write(MANIFEST, () => response.destroy()),
  ],
  [
    'what is cut off while it is compressed',
    'the answer is garbled',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(MANIFEST).subarray(0, -9)),
  ],
  [
    'what is not compressed as it says',
    'the answer is garbled',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(MANIFEST),
  ],
  [
    'layers of compression',
    'unexpected content encoding',
    (response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync(MANIFEST))),
  ],
  ['large headers', 'the headers of the answer are too large', (response) => header(response, 'x'.repeat(MEGABYTE))],
  ['no HTTP', 'the answer is garbled', (response) => response.socket?.end('GET lost\r\n\r\n')],
];

function header(response: ServerResponse, value: string): void {
  response.writeHead(200, { 'x-long': value }).end(MANIFEST);
}

for (const [what, sentence, answer] of answers) {
  test(`a server that answers with ${what} is a problem`, async () => {
    const { origin } = await serve((_, response) => answer(response));
    assert.equal(await problem(origin), sentence);
  });
}

test('what has no end is given up, and the connection with it', async () => {
  let gone: Promise<unknown> | undefined;
  const { origin } = await serve((_, response) => {
    gone = once(response, 'close');
    response.write('{');
    endless(response);
  });
  assert.equal(await problem(origin, 60_000), 'larger than 16 MiB');
  await gone;
});

test('the size counts after decompression, whatever the headers say', async () => {
  const bomb = gzipSync(Buffer.concat([Buffer.from('{'), Buffer.alloc(64 * MEGABYTE)]));
  const { origin } = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.byteLength }).end(bomb);
  });
  assert.ok(bomb.byteLength < MEGABYTE);
  assert.equal(await problem(origin, 60_000), 'larger than 16 MiB');
});

test('16 MiB are not too much', async () => {
  const large = `{${' '.repeat(16 * MEGABYTE - 2)}}`;
  const { origin } = await serve((_, response) => response.end(large));
  const found = await fetchManifest(origin, { timeout: 60_000 });
  assert.equal('text' in found && found.text.length, 16 * MEGABYTE);
});

test('the deadline is one for all of the request, and closes the connection', async () => {
  let gone: Promise<unknown> | undefined;
  const { origin } = await serve((_, response) => {
    response.write('{');
    const drip = setInterval(() => response.write(' '), 10);
    gone = once(response, 'close').then(() => clearInterval(drip));
  });
  assert.equal(await problem(origin, 250), 'no complete answer within 0.25 s');
  await gone;
});

test('a server that accepts and says nothing is given up', async () => {
  const { origin } = await serve(() => undefined);
  assert.equal(await problem(origin, 200), 'no answer within 0.2 s');
});

test('redirects do not begin the deadline anew', async () => {
  const { origin } = await serve((_, response) => {
    setTimeout(() => response.writeHead(302, { location: '/' }).end(), 80);
  });
  assert.equal(await problem(origin, 200), 'no answer within 0.2 s');
});

test('the caller ends the work', { timeout: 20_000 }, async () => {
  const controller = new AbortController();
  const { origin } = await serve(() => controller.abort());
  const found = await fetchManifest(origin, { signal: controller.signal, timeout: 60_000 });
  assert.deepEqual(found, { problem: 'stopped before the end', source: origin });
  assert.deepEqual(await fetchManifest(origin, { signal: controller.signal }), found);
});

test('nobody there is a refused connection', async () => {
  const { origin, close } = await serve(() => undefined);
  await close();
  assert.equal(await problem(origin), 'connection refused');
});

test('a name that stands for nothing is named so', async () => {
  assert.equal(await problem('http://nothing.invalid/mf-manifest.json', 60_000), 'no such host');
});

test('a connection that is closed at once is a problem', async () => {
  const { origin } = await serve((request) => request.socket.destroy());
  assert.equal(await problem(origin), 'connection closed before the end');
});

test('a deadline that comes after a refused answer ends nothing else', async () => {
  const { origin } = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': Array(400).fill('gzip').join(', ') }).end('{}');
  });
  assert.equal(await problem(origin, 100), 'unexpected content encoding');
  // A timer that is set later is due later.
  await once(AbortSignal.timeout(150), 'abort');
});
