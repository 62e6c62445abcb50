import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedUrl, LOOPBACK, quoted } from '../src/overrides/allowed';
import { keepShared } from '../src/overrides/keep-shared';
import { fromAddress, fromStorage, readOverrides } from '../src/overrides/read';

const SHOP = 'http://localhost:3001/mf-manifest.json';

test('an address names any number of remotes, whose names may have a scope', () => {
  const query = `?x=1&mf-override=shop@${SHOP}&mf-override=${encodeURIComponent('@acme/cart@https://a.example/m.json?v=1')}`;
  assert.deepEqual(fromAddress(query), [
    { name: 'shop', url: SHOP, from: 'address' },
    { name: '@acme/cart', url: 'https://a.example/m.json?v=1', from: 'address' },
  ]);
  for (const none of [
    '',
    '?',
    '?mf-override=',
    '?mf-override=shop',
    '?mf-override=@http://a',
    '?mf-override=a@file:///b',
  ]) {
    assert.deepEqual(fromAddress(none), []);
  }
  assert.deepEqual(fromAddress(`?mf-override=shop@${SHOP}${'x'.repeat(20_000)}`), []);
});

test('what is stored names remotes by an object; anything else is nothing', () => {
  assert.deepEqual(fromStorage(JSON.stringify({ shop: SHOP, cart: 1 })), [
    { name: 'shop', url: SHOP, from: 'localStorage' },
  ]);
  for (const none of [null, '', '{', 'null', '1', '[]']) assert.deepEqual(fromStorage(none), []);
});

test('an address goes before what is stored, and a page that may not store has its address', () => {
  const location = { search: `?mf-override=shop@${SHOP}` } as Location;
  const localStorage = {
    getItem: () => '{"shop":"http://localhost:1/","cart":"http://localhost:2/"}',
  } as unknown as Storage;
  const brief = readOverrides({ location, localStorage }).map(({ name, from }) => `${name} ${from}`);
  assert.deepEqual(brief, ['shop address', 'cart localStorage']);
  const forbidden = {
    location,
    get localStorage(): Storage {
      throw new Error('denied');
    },
  };
  assert.equal(readOverrides(forbidden).length, 1);
  assert.deepEqual(readOverrides({}), []);
});

test('only this machine may be named, unless the page says otherwise', () => {
  const isAllowed = (url: string, patterns = LOOPBACK) => allowedUrl({ url }, patterns) !== undefined;
  for (const url of [SHOP, 'https://127.0.0.1/', 'http://[::1]:3/', 'http://shop.localhost:1/'])
    assert.ok(isAllowed(url), url);
  const others = [
    'https://evil.example/',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'data:,x',
  ];
  for (const url of [...others, 'javascript:alert(1)', '/m.json', 'http://user@evil.example/#localhost', '']) {
    assert.ok(!isAllowed(url), url);
  }
  assert.ok(isAllowed('https://a.preview.example/', ['https://*.preview.example']));
  assert.ok(!isAllowed(SHOP, ['https://*.preview.example']));
});

test('what somebody else wrote is cut, and shows what is in it', () => {
  assert.equal(quoted('a\nb'), '"a\\nb"');
  assert.equal(quoted('x'.repeat(1000)).length, 202);
});

test('a remote under development doesn’t put its shared modules in the place of the page’s', () => {
  const [page, own] = [{ from: 'page' }, { from: 'own' }];
  const scope: Record<string, Record<string, unknown>> = { react: { '19.0.0': page } };
  const restore = keepShared(scope);
  Object.assign(scope.react ?? {}, { '19.0.0': own, '19.1.0': own });
  scope.store = { '1.0.0': own };
  restore();
  assert.deepEqual(scope, { react: { '19.0.0': page, '19.1.0': own }, store: { '1.0.0': own } });
});
