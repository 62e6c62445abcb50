import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Claims, claimsFile, readClaims, releasedClaims, writeClaims } from '../src/contract/lock-claims.js';
import { withoutEntries } from '../src/contract/lock-text.js';
import { folder } from './support/folder.js';

const UI = ['ui', 'http://ui/'] as const;
const CART = ['cart', 'http://cart/'] as const;

test('of nobody is what a configuration had and now none has', () => {
  const claims: Claims = new Map([
    ['page', [UI, CART]],
    ['worker', [CART]],
  ]);
  assert.deepEqual(releasedClaims(claims, 'page', []), [UI]);
  assert.deepEqual(releasedClaims(claims, 'page', [UI]), []);
  assert.deepEqual(releasedClaims(claims, 'worker', []), [], 'the page has it, too');
  assert.deepEqual(releasedClaims(claims, 'another', []), [], 'it had nothing');
  assert.deepEqual(releasedClaims(claims, 'page', [['ui', 'http://ui/2/']]), [UI], 'its manifest is elsewhere now');
  assert.deepEqual(releasedClaims(claims, 'page', [['ui', null]]), [], 'it may be any now');
});

test('claims are kept for each lock file, and what is none is passed over', async () => {
  const root = folder({});
  const file = claimsFile(root);
  const locks = [join(root, 'fedpack.lock'), join(root, 'other.lock')] as const;
  await writeClaims(file, locks[0], new Map([['page', [UI, ['any', null]]]]));
  await writeClaims(file, locks[1], new Map([['page', [CART]]]));
  assert.deepEqual(await readClaims(file, locks[0]), new Map([['page', [UI, ['any', null]]]]));
  assert.deepEqual(await readClaims(file, locks[1]), new Map([['page', [CART]]]));
  const text = readFileSync(file, 'utf8');
  for (const broken of ['', '[]', text.replace('"version":1', '"version":2'), text.replaceAll('["any",null]', '7')]) {
    writeFileSync(file, broken);
    assert.deepEqual(await readClaims(file, locks[0]), new Map());
  }
});

test('entries are taken out of a lock file, and nothing else', () => {
  const entry = (alias: string) =>
    `\n[[remote]]\nalias = "${alias}"\nname = "${alias}"\nmanifest = "http://${alias}/"\n`;
  const head =
    '# What the remotes of this build promised when it was last looked at. Written by fedpack; commit it.\nversion = 1\n';
  const [ui, cart] = [entry('ui'), entry('cart')];
  const exposes = '\n[[remote.expose]]\nkey = "[[remote]]"\ncomplete = true\nexports = []\n';
  assert.equal(withoutEntries(head + cart + exposes + ui, [UI]), head + cart + exposes);
  assert.equal(withoutEntries(head + cart + exposes + ui, [CART]), head + ui);
  assert.equal(withoutEntries(head + cart + ui, [['ui', null]]), head + cart);
  assert.equal(withoutEntries((head + cart + ui).replaceAll('\n', '\r\n'), [UI]), head + cart);
  const foreign = `version=1\n${ui}# a word\n`;
  assert.equal(withoutEntries(foreign, [CART]), foreign, 'as it was where nothing goes');
  assert.equal(withoutEntries(foreign + cart, [UI]), head + cart);
  assert.equal(withoutEntries('', [UI]), '');
  assert.equal(withoutEntries('<<<<<<<', [UI]), undefined);
});
