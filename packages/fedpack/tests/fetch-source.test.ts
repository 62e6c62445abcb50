import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fetchAll, fetchManifest } from '../src/remote/fetch.js';
import { withoutCredentials } from '../src/remote/source.js';
import { certificate } from './fetch.certificate.js';
import { serve } from './fetch.server.js';

const folder = mkdtempSync(join(tmpdir(), 'fedpack-source-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'dist'));
writeFileSync(join(folder, 'dist/mf-manifest.json'), '\uFEFF{}');
writeFileSync(join(folder, 'large.json'), `{${' '.repeat(16 * 1024 * 1024)}}`);
writeFileSync(join(folder, 'index.html'), '<html></html>');

test('a file is read by its path, relative to the base, and by its URL', async () => {
  const file = join(folder, 'dist/mf-manifest.json');
  for (const source of ['dist/mf-manifest.json', './dist/mf-manifest.json', file, pathToFileURL(file).href]) {
    assert.deepEqual(await fetchManifest(source, { base: folder }), { text: '{}', source });
  }
});

const problems: [string, string][] = [
  ['nothing.json', 'no such file'],
  ['dist/mf-manifest.json/x', 'no such file'],
  ['C:\\nothing.json', 'no such file'],
  ['dist', 'a folder, not a file'],
  ['large.json', 'larger than 16 MiB'],
  ['index.html', 'a web page, not a manifest'],
  ['', 'no URL or file is given'],
  ['a\0b', 'it could not be read (ERR_INVALID_ARG_VALUE)'],
  ['//cdn.example/mf-manifest.json', 'the URL has no scheme, such as https:'],
  ['ftp://cdn.example/x.json', 'a manifest is read from http:, https:, file: or a path, not from ftp:'],
  ['data:application/json,{}', 'a manifest is read from http:, https:, file: or a path, not from data:'],
  ['http://', 'not a valid URL'],
  ['file:///a%2Fb', 'the file: URL does not name a file on this machine'],
];

for (const [source, problem] of problems) {
  test(`${JSON.stringify(source)} is a problem: ${problem}`, async () => {
    const { unreadable, ...found } = { unreadable: false, ...(await fetchManifest(source, { base: folder })) };
    assert.deepEqual(found, { problem, source });
    // Only this one is there and can be no manifest.
    assert.equal(unreadable, source === 'index.html');
  });
}

test('a device has no end and is not read', async () => {
  assert.deepEqual(await fetchManifest('/dev/zero'), { problem: 'not a regular file', source: '/dev/zero' });
});

const shown: [string, string][] = [
  ['https://ann:secret@cdn.example/x.json', 'https://cdn.example/x.json'],
  ['https://secret@cdn.example/x.json', 'https://cdn.example/x.json'],
  ['https:ann:secret@cdn.example/x.json', 'https://cdn.example/x.json'],
  ['https:\\\\ann:secret@cdn.example/x.json', 'https://cdn.example/x.json'],
  ['https://ann:se@cret@cdn.example:99999/', 'https://cdn.example:99999/'],
  ['//ann:secret@cdn.example/x.json', '//cdn.example/x.json'],
  ['ftp://ann:secret@host/x', 'ftp://host/x'],
  ['https://cdn.example/@acme/x.json?a=b@c', 'https://cdn.example/@acme/x.json?a=b@c'],
  ['dist/@acme/x.json', 'dist/@acme/x.json'],
  ['C:\\dist\\@acme\\x.json', 'C:\\dist\\@acme\\x.json'],
];

for (const [source, expected] of shown) {
  test(`${source} is printed as ${expected}`, () => assert.equal(withoutCredentials(source), expected));
}

test('a problem names no password', async () => {
  const { origin } = await serve((_, response) => response.writeHead(401).end());
  const found = await fetchManifest(`${origin.replace('//', '//ann:secret@')}/x.json`);
  assert.deepEqual(found, { problem: 'HTTP status 401', source: `${origin}/x.json` });
});

test('a certificate that nobody trusts is a problem', async () => {
  const { origin } = await serve((_, response) => response.end('{}'), certificate);
  const found = await fetchManifest(origin);
  assert.deepEqual(found, { problem: 'certificate: self-signed certificate', source: origin });
});

test('a server without TLS is no https: server', async () => {
  const { origin } = await serve((_, response) => response.end('{}'));
  const found = await fetchManifest(origin.replace('http:', 'https:'));
  assert.equal('problem' in found && found.problem, 'the server does not support TLS');
});

test('one that fails takes no other one along', async () => {
  const found = await fetchAll(['dist/mf-manifest.json', 'nothing.json'], { base: folder });
  assert.deepEqual(
    [...found.values()],
    [
      { text: '{}', source: 'dist/mf-manifest.json' },
      { problem: 'no such file', source: 'nothing.json' },
    ],
  );
});
