import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { answersFile, keepAnswers, readAnswers } from '../src/contract/answers-file.js';
import { folder } from './support/folder.js';

const MEGABYTE = 1024 * 1024;

test('answers are kept beside those of other builds, the latest first', async () => {
  const file = answersFile(folder({}));
  assert.deepEqual(readAnswers(file), new Map());
  await keepAnswers(file, new Map([['http://a/', { text: '{}', etag: '"1"' }]]));
  await keepAnswers(file, new Map([['http://b/', { text: '{ }' }]]));
  await keepAnswers(file, new Map([['http://a/', { text: '{"a":1}' }]]));
  assert.deepEqual(
    [...readAnswers(file)],
    [
      ['http://a/', { text: '{"a":1}' }],
      ['http://b/', { text: '{ }' }],
    ],
  );
  // Written as a whole, under another name.
  assert.deepEqual(readdirSync(dirname(file)), ['manifests.json']);
});

test('there is room for so many answers, and so much text', async () => {
  const file = answersFile(folder({}));
  const many = Array.from({ length: 150 }, (_, at) => at);
  await keepAnswers(file, new Map(many.map((at) => [`http://a/${at}`, { text: '{}' }])));
  await keepAnswers(file, new Map(many.map((at) => [`http://b/${at}`, { text: '{}' }])));
  const kept = [...readAnswers(file).keys()];
  assert.deepEqual([kept.length, kept[0], kept[150]], [200, 'http://b/0', 'http://a/0']);
  const large = { text: `{${' '.repeat(5 * MEGABYTE)}}` };
  await keepAnswers(file, new Map([1, 2, 3, 4].map((at) => [`http://large/${at}`, large])));
  assert.deepEqual([...readAnswers(file).keys()], ['http://large/1', 'http://large/2', 'http://large/3']);
  assert.ok(statSync(file).size < 17 * MEGABYTE);
});

test('what is no answer is none, and neither is a file that is too large', async () => {
  const file = answersFile(folder({}));
  await keepAnswers(file, new Map([['http://a/', { text: '{}' }]]));
  const { version, answers } = JSON.parse(readFileSync(file, 'utf8'));
  const rows = [...answers, ['http://b/'], ['http://c/', { text: 1 }], 1, ['http://d/', { text: '', etag: 'a\nb' }]];
  writeFileSync(file, JSON.stringify({ version, answers: rows }));
  assert.deepEqual([...readAnswers(file).keys()], ['http://a/']);
  writeFileSync(file, JSON.stringify({ version, answers }) + ' '.repeat(64 * MEGABYTE));
  assert.deepEqual(readAnswers(file), new Map());
});
