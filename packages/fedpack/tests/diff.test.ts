import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from './fetch.server.js';
import { configOf, fedpack, folderOf, manifestOf } from './lock.support.js';

const OLD = manifestOf('ui', { './Button': ['default', 'Icon'], './Old': ['default'] });

test('the same manifest breaks nothing', async () => {
  const root = folderOf({ 'a.json': OLD, 'b.json': OLD });
  const ran = await fedpack(root, 'diff', 'a.json', 'b.json');
  assert.deepEqual(ran, { code: 0, out: 'a.json → b.json\nno changes\n', err: '' });
});

test('what is new breaks nothing, and is told', async () => {
  const root = folderOf({
    'a.json': OLD,
    'b.json': manifestOf('ui', { './Button': ['default', 'Icon'], './Old': ['default'], './New': [] }),
  });
  const { code, out } = await fedpack(root, 'diff', 'a.json', 'b.json');
  assert.equal(code, 0);
  assert.match(out, /^a\.json → b\.json\n\ncompatible {2}\.\/New {2}\S.*\n\n1 change, none breaking\n$/);
});

const changed = manifestOf('ui', { './Button': ['default'], './New': ['default'] }, '^19.2.0');

test('what breaks comes first, and is the exit code', async () => {
  const root = folderOf({ 'a.json': OLD, 'b.json': changed });
  const { code, out, err } = await fedpack(root, 'diff', 'a.json', 'b.json');
  assert.equal(code, 1, err);
  const rows = out.split('\n').slice(2, -3);
  const verdicts = rows.map((row) => row.split(/ {2,}/).slice(0, 2).join(' '));
  assert.deepEqual(verdicts.toSorted(), ['breaking ./Button', 'breaking ./Old', 'breaking react', 'compatible ./New']);
  assert.match(rows.at(-1) ?? '', /^compatible/);
  assert.match(out, /\n4 changes, 3 breaking\n$/);
});

test('a script gets JSON', async () => {
  const root = folderOf({ 'a.json': OLD, 'b.json': changed });
  const { code, out } = await fedpack(root, 'diff', 'a.json', 'b.json', '--format', 'json');
  const found = JSON.parse(out);
  assert.equal(code, 1);
  assert.deepEqual([found.old, found.new, found.breaking], ['a.json', 'b.json', true]);
  assert.deepEqual(
    found.changes.map(({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`).toSorted(),
    ['export-removed ./Button', 'expose-added ./New', 'expose-removed ./Old', 'range-changed react'],
  );
});

test('GitHub gets an annotation for each change, an error where it breaks', async () => {
  const root = folderOf({ 'a.json': OLD, 'b.json': changed });
  const { code, out } = await fedpack(root, 'diff', 'a.json', 'b.json', '--format', 'github');
  assert.equal(code, 1);
  const lines = out.trimEnd().split('\n');
  assert.equal(lines.length, 4);
  for (const line of lines) assert.match(line, /^::(error|notice) title=fedpack diff%3A [^:,]+::\S/);
  assert.equal(lines.filter((line) => line.startsWith('::error')).length, 3);
});

test('an entry of the lock file is compared with what is deployed', async () => {
  let text = OLD;
  const { origin } = await serve((_, response) => response.end(text));
  const root = folderOf({
    'package.json': '{ "name": "shell" }',
    'rspack.config.mjs': configOf({ remotes: { '@acme/ui': `ui@${origin}/mf-manifest.json` } }),
  });
  assert.equal((await fedpack(root, 'lock')).code, 0);
  const url = `${origin}/mf-manifest.json`;
  const same = await fedpack(root, 'diff', 'fedpack.lock#@acme/ui', url);
  assert.deepEqual(same, { code: 0, out: `fedpack.lock#@acme/ui → ${url}\nno changes\n`, err: '' });
  text = changed;
  assert.equal((await fedpack(root, 'diff', 'fedpack.lock#@acme/ui', url)).code, 1);
  const lost = await fedpack(root, 'diff', 'fedpack.lock#ui', url);
  assert.equal(lost.code, 2);
  assert.equal(lost.err, 'fedpack: fedpack.lock#ui: no such remote; the lock file has @acme/ui\n');
});

test('what cannot be had cannot be compared', async () => {
  const { origin } = await serve((_, response) => response.writeHead(503).end());
  const root = folderOf({
    'a.json': OLD,
    'page.html': '<html></html>',
    'other.json': '{ "hello": 1 }',
    'fedpack.lock': 'no lock',
  });
  const table: [string, RegExp][] = [
    ['nothing.json', /^fedpack: nothing\.json: no such file\n$/],
    ['page.html', /^fedpack: page\.html: a web page, not a manifest\n$/],
    ['other.json', /^fedpack: other\.json: \S/],
    ['fedpack.lock#ui', /^fedpack: fedpack\.lock: \S/],
    ['nothing.lock#ui', /^fedpack: nothing\.lock: no such file\n$/],
    [`${origin}/x.json#ui`, /^fedpack: http:[^ ]+\/x\.json#ui: HTTP status 503\n$/],
    [`${origin.replace('//', '//ann:secret@')}/x.json`, /^fedpack: http:\/\/127[^@]+\/x\.json: HTTP status 503\n$/],
  ];
  for (const [source, message] of table) {
    for (const sides of [
      [source, 'a.json'],
      ['a.json', source],
    ]) {
      const { code, out, err } = await fedpack(root, 'diff', ...sides);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, source);
      assert.match(err, message);
    }
  }
});

test('a server that never answers, or in another protocol, ends the command with a reason', async () => {
  const root = folderOf({ 'a.json': OLD });
  const { origin } = await serve((_, response) => response.writeHead(101, { upgrade: 'h2c' }).end());
  const ran = await fedpack(root, 'diff', 'a.json', `${origin}/mf-manifest.json`);
  assert.deepEqual(ran, { code: 2, out: '', err: `fedpack: ${origin}/mf-manifest.json: HTTP status 101\n` });
  const silent = await serve(() => undefined);
  const { code, err } = await fedpack(root, 'diff', 'a.json', `${silent.origin}/mf-manifest.json`);
  assert.deepEqual([code, err], [2, `fedpack: ${silent.origin}/mf-manifest.json: no answer within 3 s\n`]);
});

test('names in a manifest move no cursor and write no annotation', async () => {
  const name = './A\u001b[2J\n::error::B\u202e';
  const root = folderOf({ 'a.json': manifestOf('ui', {}), 'b.json': manifestOf('ui', { [name]: [] }) });
  for (const format of ['table', 'github']) {
    const { out } = await fedpack(root, 'diff', 'a.json', 'b.json', '--format', format);
    assert.match(out, /\.\/A/);
    for (const unwanted of ['\u001b', '\u202e', '\n::error::B']) assert.ok(!out.includes(unwanted), format);
  }
});

test('a format that does not exist is refused', async () => {
  const root = folderOf({ 'a.json': OLD });
  const { code, err } = await fedpack(root, 'diff', 'a.json', join(root, 'a.json'), '--format', 'xml');
  assert.equal(code, 2);
  assert.match(err, /table, json, github/);
});
