import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import { digest } from '../src/embed/integrity/digest';
import { expectationOf, expectFile, expectFolder, page } from '../src/embed/integrity/expected-files';
import { fetchVerified } from '../src/embed/integrity/fetch-verified';
import { hashRelease, readHashTable } from '../src/embed/integrity/hash-table';
import { createPolicy } from '../src/embed/integrity/policy';
import type { Manifest, Pin } from '../src/embed/integrity/types';

const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const HASH = hashOf('entry');

const manifest = (integrity: unknown, path = ''): Manifest => ({
  name: 'ui',
  metaData: { remoteEntry: { path, name: 'remoteEntry.js' } },
  fedpack: { schema: 1, integrity },
});

/** What a manifest says of its release, as the build writes it. */
function releaseOf(hashes: Record<string, string>): string {
  const hash = createHash('sha256');
  const files = Object.keys(hashes).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const file of files) hash.update(`${file}\0${hashes[file]}\0`);
  return `sha256-${hash.digest('base64')}`;
}

function table(integrity: unknown, path?: string) {
  const read = readHashTable(manifest(integrity, path));
  assert.ok(typeof read === 'object', `${read}`);
  return read;
}

describe('the table of hashes', () => {
  test('names the entry as the manifest does', () => {
    assert.equal(table({ 'remoteEntry.js': HASH }).entry, 'remoteEntry.js');
    assert.equal(table({ 'static/remoteEntry.js': HASH }, 'static/').entry, 'static/remoteEntry.js');
  });

  test('has whole hashes only: a browser ignores what it can not read', () => {
    for (const hash of [
      '',
      'sha384-x',
      `${HASH} `,
      `${HASH}?x`,
      HASH.replace('384', '256'),
      `x ${HASH}`,
      1,
      null,
      [HASH],
    ]) {
      assert.match(
        `${readHashTable(manifest({ 'remoteEntry.js': HASH, 'a.js': hash }))}`,
        /something else than hashes/,
      );
    }
  });

  test('has to have the entry', () => {
    for (const integrity of [{}, { 'a.js': HASH }]) {
      assert.match(`${readHashTable(manifest(integrity))}`, /no hash of its entry/);
    }
    for (const other of [{}, { fedpack: {} }, manifest(null), manifest('x')]) {
      assert.match(`${readHashTable(other as Manifest)}`, /lists no hashes/);
    }
    const later = {
      ...manifest({ 'remoteEntry.js': HASH }),
      fedpack: { schema: 2, integrity: { 'remoteEntry.js': HASH } },
    };
    assert.match(`${readHashTable(later)}`, /a later version/);
  });

  test('has the hash that the build gives its release, whatever the names, wherever the manifest is', async () => {
    const hashes = { 'remoteEntry.js': HASH, 'é.js': hashOf('b'), 'js/😀.js': hashOf('c'), '\uE000.js': hashOf('d') };
    assert.equal(await hashRelease(table(hashes)), releaseOf(hashes));
    const moved = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`../../${file}`, hash]));
    assert.equal(await hashRelease(table({ ...moved }, '../..')), releaseOf(hashes));
  });
});

describe('what the lock has pinned', () => {
  const hashes = { 'remoteEntry.js': HASH };
  const pin = (more: Partial<Pin> = {}): Pin => ({
    ...{ alias: 'ui', name: 'ui', manifest: 'https://x/m.json', entry: 'remoteEntry.js', release: releaseOf(hashes) },
    ...more,
  });
  const trust = (pins: Pin[], remote = { name: 'ui' }, url = 'https://x/m.json') =>
    createPolicy({ mode: 'lock', pins }).trust(manifest(hashes), url, remote);

  test('is found by the key of the remote, by its name, and by its manifest', async () => {
    await trust([pin({ name: 'a', manifest: 'b' })]);
    await trust([pin({ alias: 'a', manifest: 'b' })]);
    await trust([pin({ alias: 'a', name: 'b' })]);
    await trust([pin({ release: 'sha256-other' }), pin({ manifest: 'https://staging/m.json' })]);
    await assert.rejects(trust([pin()], { name: 'other' }, 'https://y/m.json'), /pins no release of it/);
    await assert.rejects(trust([]), /pins no release of it/);
  });

  test('is this release, with this entry', async () => {
    await assert.rejects(trust([pin({ release: 'sha256-other' })]), /expected: sha256-other\ngot: sha256-/);
    await assert.rejects(trust([pin({ entry: 'other.js' })]), /lists other files/);
  });
});

describe('the files that are expected', () => {
  beforeEach(() => {
    page().files.clear();
    page().folders.clear();
  });

  test('are told by their URL, without its query', () => {
    expectFile('https://x/a/1.js', { remote: 'ui', hash: HASH });
    expectFolder('https://x/a/', 'ui');
    assert.equal(expectationOf('https://x/a/1.js?t=1#x')?.hash, HASH);
    assert.deepEqual(expectationOf('https://x/a/2.js'), { remote: 'ui' });
    assert.equal(expectationOf('https://x/b/2.js'), undefined);
    assert.equal(expectationOf('no url'), undefined);
  });

  test('keep what is pinned', () => {
    expectFile('https://x/1.js', { remote: 'ui', hash: HASH, isPinned: true });
    expectFile('https://x/1.js', { remote: 'ui', hash: hashOf('other') });
    assert.equal(expectationOf('https://x/1.js')?.hash, HASH);
    expectFile('https://x/1.js', { remote: 'ui', hash: hashOf('new'), isPinned: true });
    assert.equal(expectationOf('https://x/1.js')?.hash, hashOf('new'));
  });
});

test('a file is read, and handed on only with the expected bytes', async () => {
  const read = (text: string, hash?: string, status = 200) =>
    fetchVerified('https://x/1.js', { remote: 'ui', hash }, async () => new Response(text, { status }));
  assert.equal(await digest(new TextEncoder().encode('entry')), HASH);
  assert.equal(await (await read('entry', HASH)).text(), 'entry');
  assert.equal((await read('not found', HASH, 404)).status, 404);
  await assert.rejects(read('entrY', HASH), new RegExp(`expected: ${HASH.replaceAll('+', '\\+')}\ngot: sha384-`));
  await assert.rejects(read('entry'), /lists no hash of it/);
});
