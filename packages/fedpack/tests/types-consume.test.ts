import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { consumeSettings } from '../src/types/consume/settings.js';
import { typesSources } from '../src/types/consume/sources.js';
import { writeFolder } from '../src/types/consume/write-folder.js';
import { folder } from './support/folder.js';

test('types are fetched where TypeScript is, and where the options say so', () => {
  const plain = folder({});
  const typed = folder({});
  writeFileSync(join(typed, 'tsconfig.json'), '{}');
  const isOn = (dts: unknown, folder: string) => consumeSettings({ dts }, folder) !== undefined;
  for (const dts of [true, {}, { consumeTypes: true }, { generateTypes: false }]) assert.ok(isOn(dts, plain));
  for (const dts of [false, { consumeTypes: false }]) assert.ok(!isOn(dts, typed));
  assert.deepEqual([isOn(undefined, plain), isOn(undefined, typed)], [false, true]);
});

test('options that are no options count as not given', () => {
  const settings = consumeSettings(
    {
      dts: {
        consumeTypes: { typesFolder: 1, maxRetries: -1, timeout: 'x', family: 5, remoteTypeUrls: { a: { zip: 1 } } },
      },
    },
    '/app',
  );
  assert.ok(settings);
  const { folder, maxRetries, timeout, family, urls } = settings;
  assert.deepEqual([folder, maxRetries, timeout, family, urls], [join('/app', '@mf-types'), 3, 60_000, undefined, {}]);
});

test('types of a remote are where the options say, else its manifest, else the lock, else beside its entry', () => {
  const sources = typesSources(
    {
      remotes: [
        { alias: 'ui', manifest: 'https://ui/mf-manifest.json' },
        { alias: 'entry', manifest: null },
        { alias: 'named', manifest: null },
        { alias: 'page', manifest: null },
      ],
      registered: [{ alias: 'late', manifest: 'https://now/mf-manifest.json' }],
      locked: [
        { alias: 'ui', manifest: 'https://old/mf-manifest.json' },
        { alias: 'late', manifest: 'https://late/mf-manifest.json' },
      ],
      written: [
        { entry: 'e@https://e/js/remoteEntry.js', page: '/relative.js' },
        [{ named: { external: ['n@https://n/r.js'] } }],
      ],
      urls: {
        n: { zip: 'https://types/n.zip' },
        other: { zip: 'https://types/o.zip', api: 'https://types/o.d.ts', alias: 'o' },
      },
    },
    { remoteTypesFolder: '@mf-types' },
  );
  assert.deepEqual(
    sources.map(({ alias, zip, manifest }) => [alias, zip ?? manifest]),
    [
      ['entry', 'https://e/js/@mf-types.zip'],
      ['late', 'https://now/mf-manifest.json'],
      ['named', 'https://types/n.zip'],
      ['o', 'https://types/o.zip'],
      ['ui', 'https://ui/mf-manifest.json'],
    ],
  );
});

test('a folder gets its files in one step, and nothing where nothing differs', async () => {
  const top = folder({});
  const write = (files: Record<string, string>, keep?: boolean) => writeFolder(top, '@acme/ui', files, keep);
  const inode = (file: string) => statSync(join(top, '@acme/ui', file)).ino;
  assert.equal(await write({ 'a.d.ts': 'a', 'deep/b.d.ts': 'b' }), true);
  const before = [inode('a.d.ts'), inode('deep/b.d.ts'), inode('.')];
  assert.equal(await write({ 'a.d.ts': 'a', 'deep/b.d.ts': 'b' }), false);
  assert.deepEqual([inode('a.d.ts'), inode('deep/b.d.ts'), inode('.')], before);

  assert.equal(await write({ 'a.d.ts': 'a', 'c.d.ts': 'c' }), true);
  assert.equal(inode('a.d.ts'), before[0]);
  assert.deepEqual(readdirSync(join(top, '@acme/ui')).sort(), ['a.d.ts', 'c.d.ts']);
  assert.deepEqual(readdirSync(top), ['@acme'], 'nothing else is left');

  assert.equal(await write({ 'c.d.ts': 'C' }, true), true);
  assert.deepEqual(readdirSync(join(top, '@acme/ui')).sort(), ['a.d.ts', 'c.d.ts']);
});

test('what cannot be written leaves the old files', async () => {
  const top = folder({});
  await writeFolder(top, 'ui', { 'a.d.ts': 'a' });
  await assert.rejects(writeFolder(top, 'ui', { 'a.d.ts': 'b', 'b.d.ts': 'b', 'b.d.ts/c.d.ts': 'c' }));
  assert.deepEqual(readdirSync(join(top, 'ui')), ['a.d.ts']);
  assert.equal(readFileSync(join(top, 'ui/a.d.ts'), 'utf8'), 'a');
  assert.deepEqual(readdirSync(top), ['ui']);
});

test('a link in the folder is replaced, and what it leads to stays', {
  skip: process.platform === 'win32',
}, async () => {
  const top = folder({});
  const outside = folder({});
  writeFileSync(join(outside, 'mine.ts'), 'mine');
  mkdirSync(join(top, 'ui'));
  symlinkSync(join(outside, 'mine.ts'), join(top, 'ui/a.d.ts'));
  symlinkSync(outside, join(top, 'ui/deep'));
  await writeFolder(top, 'ui', { 'a.d.ts': 'theirs', 'deep/b.d.ts': 'theirs' });
  assert.equal(readFileSync(join(outside, 'mine.ts'), 'utf8'), 'mine');
  assert.ok(!existsSync(join(outside, 'b.d.ts')));
  assert.equal(readFileSync(join(top, 'ui/deep/b.d.ts'), 'utf8'), 'theirs');
});
