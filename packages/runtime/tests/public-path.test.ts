import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { getPublicPath } from '../src/csp/public-path';

/** The same table as that of the build, which warns (`crates/fedpack_config/src/get_public_path`). */
const examples: { readable: string[]; unreadable: string[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../crates/fedpack_config/src/get_public_path/examples.json'), 'utf8'),
);

const GLOBALS = {
  assetHost: 'https://cdn.test',
  __ENV__: { cdn: { 'my-app': 'https://env.test/' } },
  build: 7,
  nothing: null,
};

const UNREADABLE = /its getPublicPath can only join strings and globals, as nothing of it is evaluated$/;

before(() => Object.assign(globalThis, GLOBALS, { window: globalThis }));
after(() => {
  for (const name of ['window', ...Object.keys(GLOBALS)]) Reflect.deleteProperty(globalThis, name);
});

/** What `new Function` makes of it, as upstream evaluates it. */
const evaluated = (source: string): unknown =>
  /^(?:function|\()/.test(source) ? new Function(`return (${source})()`)() : new Function(source)();

describe('a public path is what evaluating its source would give', () => {
  for (const source of examples.readable) {
    test(source, () => assert.equal(getPublicPath(source), evaluated(source)));
  }
});

describe('what is no text, global variable or joined of these is not read', () => {
  const long = [`return "${'a'.repeat(3000)}"`, `return ${'('.repeat(900)}`];
  for (const source of [...examples.unreadable, ...long]) {
    test(source.slice(0, 60), () => {
      assert.throws(() => getPublicPath(source), UNREADABLE);
    });
  }

  test('nor anything else that a manifest may hold', () => {
    for (const source of [null, undefined, 1, {}, []]) assert.throws(() => getPublicPath(source), UNREADABLE);
  });
});

test('a global variable that is not set is named, as its remote would be asked for at "undefined/…"', () => {
  const source = 'return window.missing.deep + "/"';
  assert.throws(() => getPublicPath(source), /its getPublicPath gives no text: window\.missing\.deep is not set$/);
  Object.assign(globalThis, { missing: { deep: 'https://late.test' } });
  assert.equal(getPublicPath(source), 'https://late.test/');
  Reflect.deleteProperty(globalThis, 'missing');
});

test('what is no text is not made one', () => {
  assert.throws(() => getPublicPath('return window.__ENV__ + "/"'), /its getPublicPath gives no text$/);
});
