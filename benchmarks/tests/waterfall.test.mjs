import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:http2';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { makeCertificate } from '../lib/certificate.mjs';
import { serveDelayed } from '../lib/delayed-server.mjs';
import { longestChain } from '../waterfall/timeline.mjs';
import { visitLate } from '../waterfall/visit.mjs';

describe('the longest chain of requests', () => {
  const asked = (url, start, end) => ({ url, start, end });
  const urls = (list) => longestChain(list).map(({ url }) => url);

  test('counts what is under way at the same time once', () => {
    const side = [asked('style', 205, 420), asked('script', 210, 415), asked('image', 210, 600)];
    assert.deepEqual(urls([asked('page', 0, 200), ...side, asked('data', 421, 630)]), ['page', 'script', 'data']);
  });

  test('a request that begins while another is under way follows what that one followed', () => {
    const chain = [asked('page', 0, 200), asked('a', 210, 410), asked('slow', 220, 900), asked('b', 420, 620)];
    assert.deepEqual(urls([...chain, asked('c', 630, 830), asked('d', 901, 1100)]), ['page', 'a', 'b', 'c', 'd']);
  });

  test('does not depend on the order in which requests were noted, and is empty without any', () => {
    assert.deepEqual(urls([asked('b', 300, 400), asked('a', 0, 200)]), ['a', 'b']);
    assert.deepEqual(urls([]), []);
  });
});

describe('a distant server', () => {
  const serve = async (t, files, options = {}) => {
    const folder = await mkdtemp(join(tmpdir(), 'fedpack-bench-test-'));
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    const certificate = await makeCertificate(folder);
    const server = await serveDelayed(folder, { port: 0, certificate, ...options });
    t.after(async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    });
    return { server, ca: certificate.cert };
  };

  test('answers late, over either protocol, and notes when', async (t) => {
    const { server, ca } = await serve(t, { 'a.js': 'a()', 'index.html': '<p>page' }, { isSinglePage: true });
    server.delay = 30;
    const old = await new Promise((resolve, reject) =>
      get(`${server.origin}/a.js`, { ca, agent: false }, async (response) => {
        resolve({ version: response.httpVersion, body: Buffer.concat(await response.toArray()) });
      }).on('error', reject),
    );
    assert.deepEqual([old.version, String(gunzipSync(old.body))], ['1.1', 'a()']);
    const session = connect(server.origin, { ca });
    const stream = session.request({ ':path': '/some/route' });
    assert.equal(String(gunzipSync(Buffer.concat(await stream.toArray()))), '<p>page');
    session.close();
    assert.deepEqual(
      server.asked.map(({ url, bytes }) => [url.replace(server.origin, ''), bytes > 0]),
      [
        ['/a.js', true],
        ['/some/route', true],
      ],
    );
    for (const { start, end } of server.asked) assert.ok(end - start >= 29, `${end - start} ms`);
  });

  test('a page that loads one script after the other waits for each', async (t) => {
    const page =
      '<!doctype html><link rel="icon" href="data:,"><script src="a.js" async></script><script src="b.js" async></script>';
    const then = "import('/c.js')";
    const last = "document.body.append(Object.assign(document.createElement('main'), { id: 'there' }))";
    const { server } = await serve(t, { 'index.html': page, 'a.js': then, 'b.js': '', 'c.js': last });
    server.delay = 100;
    for (const protocol of ['h1', 'h2']) {
      server.asked = [];
      const { ms, at } = await visitLate(server.origin, ['#there'], protocol);
      assert.ok(ms >= 300, `${ms} ms`);
      const known = longestChain(server.asked.filter(({ end }) => end <= at));
      assert.deepEqual([known.length, server.asked.length], [3, 4], protocol);
    }
  });

  test('what a page asks for in vain is told', async (t) => {
    const { server } = await serve(t, { 'index.html': '<script src="gone.js"></script>' });
    await assert.rejects(visitLate(server.origin, ['body'], 'h2'), /404/);
    assert.deepEqual(server.missing, ['/gone.js']);
  });
});
