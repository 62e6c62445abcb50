import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { expectationOf, expectFile, page } from '../src/embed/integrity/expected-files';
import { expectOnDomain } from '../src/policies/retry/expect-on-domain';

const hash = 'sha384-abc';

describe('the files of a remote on another domain', () => {
  afterEach(() => {
    page().files.clear();
    page().folders.clear();
  });

  test('have the hashes that they have on their own', () => {
    expectFile('https://cdn.example/shop/chunk.js', { remote: 'shop', hash });
    page().folders.set('https://cdn.example/shop/', 'shop');
    expectOnDomain('https://cdn.example/shop/', 'https://other.example:8080/shop/');
    assert.equal(expectationOf('https://other.example:8080/shop/chunk.js?attempt=1')?.hash, hash);
  });

  test('are refused there, too, where nobody lists a hash', () => {
    page().folders.set('https://cdn.example/shop/', 'shop');
    expectOnDomain('https://cdn.example/shop/', 'https://other.example/shop/');
    assert.deepEqual(expectationOf('https://other.example/shop/evil.js'), { remote: 'shop' });
  });

  test('keep what was expected of them there', () => {
    expectFile('https://cdn.example/shop/chunk.js', { remote: 'shop', hash });
    expectFile('https://other.example/shop/chunk.js', { remote: 'shop', hash: 'sha384-pinned', isPinned: true });
    expectOnDomain('https://cdn.example/shop/', 'https://other.example/shop/');
    assert.equal(expectationOf('https://other.example/shop/chunk.js')?.hash, 'sha384-pinned');
  });
});

test('where no page enforces hashes, nothing is made for them', () => {
  Reflect.deleteProperty(globalThis, Symbol.for('fedpack.integrity'));
  expectOnDomain('https://cdn.example/shop/', 'https://other.example/shop/');
  assert.equal(Symbol.for('fedpack.integrity') in globalThis, false);
});
