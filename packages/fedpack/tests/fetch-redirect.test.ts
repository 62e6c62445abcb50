import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fetchManifest } from '../src/remote/fetch.js';
import { type Started, serve } from './fetch.server.js';

const folder = mkdtempSync(join(tmpdir(), 'fedpack-redirect-'));
after(() => rmSync(folder, { recursive: true }));

/** Redirects the paths that are named; what else is asked for is a manifest. */
function redirecting(to: Record<string, string>, status = 302): Promise<Started> {
  return serve(({ url = '', headers }, response) => {
    const location = to[url];
    if (location !== undefined) response.writeHead(status, { location }).end();
    else response.end(JSON.stringify({ authorization: headers.authorization ?? null }));
  });
}

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect by ${status} is followed`, async () => {
    const { origin, asked } = await redirecting({ '/old/manifest.json': '../new.json' }, status);
    assert.ok('text' in (await fetchManifest(`${origin}/old/manifest.json`)));
    assert.deepEqual(asked, ['/old/manifest.json', '/new.json']);
  });
}

test('five redirects are followed, a sixth is not', async () => {
  const hops = Object.fromEntries([6, 5, 4, 3, 2, 1].map((left) => [`/${left}`, `/${left - 1}`]));
  const { origin, asked } = await redirecting(hops);
  assert.ok('text' in (await fetchManifest(`${origin}/5`)));
  asked.length = 0;
  assert.deepEqual(await fetchManifest(`${origin}/6`), { problem: 'more than 5 redirects', source: `${origin}/6` });
  assert.deepEqual(asked, ['/6', '/5', '/4', '/3', '/2', '/1']);
});

test('a redirect to itself ends', async () => {
  const { origin } = await redirecting({ '/loop': '/loop' });
  assert.deepEqual(await fetchManifest(`${origin}/loop`), {
    problem: 'more than 5 redirects',
    source: `${origin}/loop`,
  });
});

test('a server cannot make the build read a file', async () => {
  const secret = join(folder, 'secret.json');
  writeFileSync(secret, '{ "secret": true }');
  for (const location of [
    pathToFileURL(secret).href,
    'FILE:///etc/hosts',
    'data:application/json,{}',
    'ftp://host/x',
  ]) {
    const { origin } = await redirecting({ '/': location });
    const found = await fetchManifest(`${origin}/`);
    assert.equal('problem' in found && found.problem, 'redirected to a URL that is neither http: nor https:', location);
  }
});

test('a redirect that leads nowhere is a problem', async () => {
  const { origin } = await redirecting({ '/': 'http://a:b:c/' });
  assert.deepEqual(await fetchManifest(`${origin}/`), { problem: 'redirect without a location', source: `${origin}/` });
  const without = await serve((_, response) => response.writeHead(302).end());
  assert.equal(Object.values(await fetchManifest(without.origin))[0], 'redirect without a location');
});

test('credentials reach their own server and no other one', async () => {
  const other = await redirecting({});
  const { origin } = await redirecting({ '/here': '/there.json', '/away': `${other.origin}/x.json` });
  const withCredentials = (path: string) => origin.replace('//', '//ann:p%40ss@') + path;
  const basic = `Basic ${Buffer.from('ann:p@ss').toString('base64')}`;
  const table = [
    ['/here', basic],
    ['/away', null],
  ] as const;
  for (const [path, authorization] of table) {
    const found = await fetchManifest(withCredentials(path));
    assert.deepEqual(found, { text: JSON.stringify({ authorization }), source: origin + path });
  }
});
