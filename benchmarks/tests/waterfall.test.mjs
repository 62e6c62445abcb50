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
import { Gate } from '../lib/gate.mjs';
import { countWaves, timeMount } from '../waterfall/visit.mjs';

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
    for (const protocol of ['h1', 'h2']) {
      server.gate = new Gate();
      assert.equal(await countWaves(server.origin, ['#there'], protocol, server.gate), 3, protocol);
      Object.assign(server, { gate: undefined, delay: 100, asked: [] });
      const ms = await timeMount(server.origin, ['#there'], protocol);
      assert.ok(ms >= 300, `${ms} ms`);
      assert.equal(server.asked.length, 4);
    }
  });

  test('seven files are two waves over HTTP/1.1, whose connections are six', async (t) => {
    const names = Array.from({ length: 7 }, (_, index) => `f${index}.js`);
    const scripts = names.map((name) => `<script src="${name}" async></script>`).join('');
    const show = "if (++globalThis.count === 7) document.body.append(document.createElement('main'))";
    const page = `<!doctype html><link rel="icon" href="data:,"><body><script>count = 0</script>${scripts}`;
    const { server } = await serve(t, { 'index.html': page, ...Object.fromEntries(names.map((name) => [name, show])) });
    for (const [protocol, waves] of Object.entries({ h1: 3, h2: 2 })) {
      server.gate = new Gate();
      assert.equal(await countWaves(server.origin, ['main'], protocol, server.gate), waves, protocol);
    }
  });

  test('what a page asks for in vain is told', async (t) => {
    const { server } = await serve(t, { 'index.html': '<script src="gone.js"></script>' });
    await assert.rejects(timeMount(server.origin, ['body'], 'h2'), /404/);
    assert.deepEqual(server.missing, ['/gone.js']);
  });
});
