import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { manifestCacheFile, readManifestCache, writeManifestCache } from '../src/contract/manifest-cache.js';
import { folder } from './support/folder.js';

const MEGABYTE = 1024 * 1024;

test('answers are kept beside those of other builds, the latest first', async () => {
  const file = manifestCacheFile(folder({}));
  assert.deepEqual(readManifestCache(file), new Map());
  await writeManifestCache(file, new Map([['http://a/', { text: '{}', etag: '"1"' }]]));
  await writeManifestCache(file, new Map([['http://b/', { text: '{ }' }]]));
  await writeManifestCache(file, new Map([['http://a/', { text: '{"a":1}' }]]));
  assert.deepEqual(
    [...readManifestCache(file)],
    [
      ['http://a/', { text: '{"a":1}' }],
      ['http://b/', { text: '{ }' }],
    ],
  );
  // Written as a whole, under another name.
  assert.deepEqual(readdirSync(dirname(file)), ['manifests.json']);
});

test('there is room for so many answers, and so much text', async () => {
  const file = manifestCacheFile(folder({}));
  const many = Array.from({ length: 150 }, (_, at) => at);
  await writeManifestCache(file, new Map(many.map((at) => [`http://a/${at}`, { text: '{}' }])));
  await writeManifestCache(file, new Map(many.map((at) => [`http://b/${at}`, { text: '{}' }])));
  const kept = [...readManifestCache(file).keys()];
  assert.deepEqual([kept.length, kept[0], kept[150]], [200, 'http://b/0', 'http://a/0']);
  const large = { text: `{${' '.repeat(5 * MEGABYTE)}}` };
  await writeManifestCache(file, new Map([1, 2, 3, 4].map((at) => [`http://large/${at}`, large])));
  assert.deepEqual([...readManifestCache(file).keys()], ['http://large/1', 'http://large/2', 'http://large/3']);
  assert.ok(statSync(file).size < 17 * MEGABYTE);
});

test('what is no answer is none, and neither is a file that is too large', async () => {
  const file = manifestCacheFile(folder({}));
  await writeManifestCache(file, new Map([['http://a/', { text: '{}' }]]));
  const { version, answers } = JSON.parse(readFileSync(file, 'utf8'));
  const rows = [...answers, ['http://b/'], ['http://c/', { text: 1 }], 1, ['http://d/', { text: '', etag: 'a\nb' }]];
  writeFileSync(file, JSON.stringify({ version, answers: rows }));
  assert.deepEqual([...readManifestCache(file).keys()], ['http://a/']);
  writeFileSync(file, JSON.stringify({ version, answers }) + ' '.repeat(64 * MEGABYTE));
  assert.deepEqual(readManifestCache(file), new Map());
});
