import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, type TestContext, test } from 'node:test';
import { fetchManifest } from '../src/remote/fetch.js';
import { certificate } from './fetch.certificate.js';
import { serve, serveRaw } from './fetch.server.js';

const MANIFEST = '{ "name": "dashboard" }';
const REMOTE = 'http://remote.example/mf-manifest.json';

/** Sets variables of the environment for one test; all that a proxy could be named by are empty else. */
function environment(t: TestContext, variables: Record<string, string>): void {
  const names = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  const before = names.map((name) => [name, process.env[name]] as const);
  t.after(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  for (const name of names) delete process.env[name];
  Object.assign(process.env, variables);
}

async function problem(source: string, timeout?: number): Promise<string> {
  const found = await fetchManifest(source, { timeout });
  return 'problem' in found ? found.problem : `no problem, but ${found.text.slice(0, 40)}`;
}

const host = (origin: string) => new URL(origin).host;

test('a remote is asked through the proxy of the environment, with its user and password', async (t) => {
  const authorizations: unknown[] = [];
  const proxy = await serve((request, response) => {
    authorizations.push(request.headers['proxy-authorization']);
    response.end(MANIFEST);
  });
  environment(t, { HTTP_PROXY: `http://me:secret@${host(proxy.origin)}` });
  assert.match(await problem(REMOTE), /dashboard/);
  assert.deepEqual(proxy.asked, [REMOTE]);
  assert.deepEqual(authorizations, [`Basic ${Buffer.from('me:secret').toString('base64')}`]);
});

test('a redirect is followed through the proxy, too', async (t) => {
  const proxy = await serve((request, response) => {
    if (request.url === REMOTE) response.writeHead(302, { location: 'http://cdn.example/mf-manifest.json' }).end();
    else response.end(MANIFEST);
  });
  environment(t, { all_proxy: proxy.origin });
  assert.match(await problem(REMOTE), /dashboard/);
  assert.deepEqual(proxy.asked, [REMOTE, 'http://cdn.example/mf-manifest.json']);
});

test('a tunnel through the proxy hides no certificate that nobody trusts', async (t) => {
  const remote = await serve((_, response) => response.end(MANIFEST), certificate);
  const tunnels: (string | undefined)[] = [];
  const proxy = createServer().on('connect', (request, socket, head) => {
    tunnels.push(request.url);
    const upstream = connect(Number(new URL(remote.origin).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  after(() => proxy.close());
  const address = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  environment(t, { HTTPS_PROXY: `http://${address}` });
  const found = await problem('https://remote.example/mf-manifest.json');
  assert.equal(found, `through the proxy ${address}: certificate: self-signed certificate`);
  assert.deepEqual(tunnels, ['remote.example:443']);
});

test('this machine and the hosts of NO_PROXY are asked directly', async (t) => {
  const proxy = await serve((_, response) => response.writeHead(500).end());
  const remote = await serve((_, response) => response.end(MANIFEST));
  environment(t, { HTTP_PROXY: proxy.origin, NO_PROXY: '.invalid' });
  assert.match(await problem(`${remote.origin}/mf-manifest.json`), /dashboard/);
  assert.match(await problem(`http://localhost:${new URL(remote.origin).port}/mf-manifest.json`), /dashboard/);
  assert.equal(await problem('http://remote.invalid/mf-manifest.json'), 'no such host');
  assert.deepEqual(proxy.asked, []);
});

test('the problem is the proxy’s where it is', async (t) => {
  const proxy = await serve((_, response) => response.writeHead(407).end());
  environment(t, { HTTP_PROXY: proxy.origin });
  assert.equal(await problem(REMOTE), `through the proxy ${host(proxy.origin)}: it wants a user and a password`);
  await proxy.close();
  assert.equal(await problem(REMOTE), `through the proxy ${host(proxy.origin)}: connection refused`);
});

test('a proxy that no URL names is said, without its password', async (t) => {
  environment(t, { HTTP_PROXY: 'socks5://me:secret@127.0.0.1:1' });
  assert.equal(await problem(REMOTE), 'the environment names a proxy that has no http: or https: URL');
});

for (const [proxied, spoken] of [
  ['http:', 'http:'],
  ['https:', 'http:'],
  ['http:', 'https:'],
  ['https:', 'https:'],
] as const) {
  test(`a proxy by ${spoken} that never answers for ${proxied} ends with the deadline`, async (t) => {
    const { origin, allClosed } = await serveRaw((socket) => socket.resume());
    environment(t, { all_proxy: origin.replace('http:', spoken) });
    assert.equal(await problem(REMOTE.replace('http:', proxied), 300), 'no answer within 0.3 s');
    await allClosed();
  });
}
