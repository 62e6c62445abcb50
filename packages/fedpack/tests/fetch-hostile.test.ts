import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { fetchAll, fetchManifest } from '../src/remote/fetch.js';
import { serve, serveRaw } from './fetch.server.js';

const TIMEOUT = 300;
/** What a busy machine may take to notice that a deadline has come. */
const SOON = 5000;
const MEGABYTE = 1024 * 1024;

const OK = 'HTTP/1.1 200 OK\r\n';
const late = 'no answer within 0.3 s';
const incomplete = 'no complete answer within 0.3 s';

/** Writes a text again and again, as fast as it is read. */
function flood(text: string | Buffer, first = ''): (socket: Socket) => void {
  return (socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(text));
    };
    socket.on('drain', more);
    socket.write(first);
    more();
  };
}

/** Writes a text again and again, slowly. */
function drip(text: string, first = ''): (socket: Socket) => void {
  return (socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(text), 5);
    socket.on('close', () => clearInterval(timer));
  };
}

const bomb = brotliCompressSync(Buffer.concat([Buffer.from('{'), Buffer.alloc(64 * MEGABYTE)]));

const hostile: [string, string | RegExp, (socket: Socket) => void][] = [
  ['another protocol', 'HTTP status 101', (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n')],
  [
    'another protocol, by name',
    'HTTP status 101',
    (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
  ],
  [
    'another protocol, and the end of the connection',
    'HTTP status 101',
    (socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\n\r\n'),
  ],
  [
    'an answer that offers another protocol',
    'HTTP status 426',
    (socket) => socket.write('HTTP/1.1 426 Upgrade Required\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n'),
  ],
  ['one "continue", and nothing else', late, (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n')],
  ['a flood of "continue"', 'too many interim responses', flood('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1000))],
  [
    'a flood of early hints',
    'too many interim responses',
    flood('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(1000)),
  ],
  ['headers without an end', 'the headers of the answer are too large', flood('x-more: yes\r\n'.repeat(1000), OK)],
  ['headers that trickle', late, drip('x: y\r\n', OK)],
  ['a status line that trickles', late, drip('x', 'HTTP/1.1 200 ')],
  ['a body that trickles', incomplete, drip(' ', `${OK}content-length: 100000\r\n\r\n{`)],
  ['chunks that trickle', incomplete, drip('1\r\n \r\n', `${OK}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`)],
  ['empty lines without an end', /^(?:no answer within 0\.3 s|the answer is garbled)$/, flood('\r\n'.repeat(1000))],
  ['a chunk that is none', 'the answer is garbled', raw(`${OK}transfer-encoding: chunked\r\n\r\nhello\r\n`)],
  [
    'chunks whose extensions have no end',
    'the answer is garbled',
    flood(';x=y'.repeat(1000), `${OK}transfer-encoding: chunked\r\n\r\n1`),
  ],
  [
    'trailers without an end',
    'the headers of the answer are too large',
    flood('x: y\r\n'.repeat(1000), `${OK}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n`),
  ],
  ['two lengths', 'the answer is garbled', raw(`${OK}content-length: 5\r\ncontent-length: 6\r\n\r\n{    }`)],
  ['a length that is none', 'the answer is garbled', raw(`${OK}content-length: -1\r\n\r\n{}`)],
  ['nothing, and the end of what it says', 'connection closed before the end', (socket) => socket.end()],
  ['half of a header, and that end', 'connection closed before the end', (socket) => socket.end('HTTP/1.1 200 O')],
  [
    'half of a body, and that end',
    'connection closed before the end',
    (socket) => socket.end(`${OK}content-length: 9\r\n\r\n{`),
  ],
  ['a broken connection', 'connection closed before the end', (socket) => socket.resetAndDestroy()],
  [
    'a compressed bomb',
    'larger than 16 MiB',
    (socket) => {
      socket.write(`${OK}content-encoding: br\r\ncontent-length: ${bomb.byteLength}\r\n\r\n`);
      socket.write(bomb);
    },
  ],
  ['a compressed nothing', incomplete, raw(`${OK}content-encoding: gzip\r\ncontent-length: 9\r\n\r\n`)],
  [
    'a redirect whose body has no end',
    'more than 5 redirects',
    flood('x'.repeat(65_536), 'HTTP/1.1 302 Found\r\nlocation: /\r\n\r\n'),
  ],
];

function raw(text: string): (socket: Socket) => void {
  return (socket) => socket.write(text);
}

for (const [what, expected, answer] of hostile) {
  test(`a server that answers with ${what} ends no later than the deadline`, { timeout: 20_000 }, async () => {
    const { origin, allClosed } = await serveRaw((socket) => socket.once('data', () => answer(socket)));
    const began = performance.now();
    // What is found without the deadline is found so, however long a busy machine needs for it.
    const timeout = typeof expected === 'string' && !/answer within/.test(expected) ? 60_000 : TIMEOUT;
    const found = await fetchManifest(origin, { timeout });
    const problem = 'problem' in found ? found.problem : 'none';
    if (typeof expected === 'string') assert.equal(problem, expected);
    else assert.match(problem, expected);
    assert.ok(performance.now() - began < SOON);
    // Nothing is left open.
    await allClosed();
  });
}

test('a TLS handshake that has no end ends with the deadline', { timeout: 20_000 }, async () => {
  const { origin, allClosed } = await serveRaw((socket) => socket.resume());
  const found = await fetchManifest(origin.replace('http:', 'https:'), { timeout: TIMEOUT });
  assert.equal('problem' in found && found.problem, late);
  await allClosed();
});

test('a name server that never answers ends nothing later than the deadline', { timeout: 20_000 }, async (t) => {
  // No name server of a test can be the system's.
  t.mock.method(dns, 'lookup', () => undefined);
  const found = await fetchManifest('http://nobody.invalid/mf-manifest.json', { timeout: TIMEOUT });
  assert.equal('problem' in found && found.problem, late);
});

test('a loop of redirects that is slow ends with the deadline', { timeout: 20_000 }, async () => {
  const { origin } = await serve((request, response) => {
    setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 100);
  });
  const found = await fetchManifest(origin, { timeout: TIMEOUT });
  assert.equal('problem' in found && found.problem, late);
});

test('kept connections that die one after the other are no problem of the manifests', { timeout: 20_000 }, async () => {
  const { origin } = await serveRaw((socket) => {
    let answers = 0;
    socket.on('data', () => {
      answers += 1;
      if (answers > 1) socket.resetAndDestroy();
      else socket.write(`${OK}content-length: 2\r\nconnection: keep-alive\r\n\r\n{}`);
    });
  });
  const sources = Array.from({ length: 30 }, (_, remote) => `${origin}/${remote}.json`);
  const found = [...(await fetchAll(sources)).values()];
  assert.deepEqual(
    found,
    sources.map((source) => ({ text: '{}', source })),
  );
});

test('a process that only waits for a manifest ends with an answer', { timeout: 20_000 }, async () => {
  // The server closes the connection, or never says anything: nothing else keeps the process from its end.
  for (const answer of [raw('HTTP/1.1 101 Switching Protocols\r\n\r\n'), () => undefined]) {
    const { origin } = await serveRaw((socket) => socket.once('data', () => answer(socket)));
    const module = pathToFileURL(join(import.meta.dirname, '../src/remote/fetch.ts')).href;
    const code = `const { fetchManifest } = await import('${module}');
      console.log((await fetchManifest('${origin}', { timeout: ${TIMEOUT} })).problem);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      cwd: join(import.meta.dirname, '..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    const [exitCode] = await once(child, 'close');
    assert.equal(exitCode, 0);
    assert.match(out, /^(?:HTTP status 101|no answer within 0\.3 s)\n$/);
  }
});
