import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { serveCounting } from '../lib/counting-server.mjs';

const PAGE = '<!doctype html><script src="static/a.js"></script>';
const SCRIPT = 'console.log("a");\n'.repeat(500);

/** The bytes of a body as they come, and not as a client unpacks them. */
const received = (url) =>
  new Promise((resolve, reject) => {
    get(url, async (response) => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks).length });
    }).on('error', reject);
  });

async function serve(t) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-bench-test-'));
  await mkdir(join(folder, 'static'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'static/a.js'), SCRIPT);
  const server = await serveCounting(folder, 0);
  t.after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  return server;
}

test('what is sent is counted, as it is sent', async (t) => {
  const { origin, sent } = await serve(t);
  const page = await received(`${origin}/`);
  const script = await received(`${origin}/static/a.js?again`);
  assert.deepEqual(
    [page.bytes, script.bytes],
    [PAGE, SCRIPT].map((text) => gzipSync(text, { level: 9 }).length),
  );
  assert.equal(script.headers['access-control-allow-origin'], '*');
  assert.match(script.headers['content-type'], /^text\/javascript/);
  assert.deepEqual(sent, {
    requests: 2,
    raw: PAGE.length + SCRIPT.length,
    gz: page.bytes + script.bytes,
    missing: [],
  });
  await received(`${origin}/static/a.js`);
  assert.equal(sent.requests, 3);
});

test('what is not there is no download, and is told; but for the icon that a browser asks for by itself', async (t) => {
  const { origin, sent } = await serve(t);
  const found = await Promise.all(['/gone.js', '/favicon.ico'].map((path) => received(origin + path)));
  assert.deepEqual(
    found.map(({ status }) => status),
    [404, 404],
  );
  assert.deepEqual(sent, { requests: 0, raw: 0, gz: 0, missing: ['/gone.js'] });
});
