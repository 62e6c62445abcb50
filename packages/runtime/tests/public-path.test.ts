import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getPublicPath } from '../src/csp/public-path';

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

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: sources of functions
describe('a public path is what evaluating its source would give', () => {
  for (const source of [
    'return "https://cdn.test/"',
    "return 'https://cdn.test/';",
    'return `https://cdn.test/`',
    'return window.assetHost + "/"',
    'return globalThis.__ENV__.cdn["my-app"]',
    'return window["__ENV__"]?.cdn?.[\'my-app\']',
    'function () { return "https://" + "cdn.test" + "/" }',
    'function publicPath() {\n  return assetHost + "/x/";\n}',
    'function() { return (() => "a" + "/")(); }',
    'function(){return(function(){return assetHost})()}',
    '() => `${assetHost}/${build}/`',
    '() => { return assetHost + "/"; }',
    '() => (window.missing || assetHost) + "/"',
    '() => window.nothing ?? window.missing?.deep ?? "https://default.test/"',
    'return `${window.missing || `${assetHost}/inner`}/outer/$`',
    'return /* the "CDN" */ assetHost // of today\n + "/"',
    'return "\\/\\"" + \'\\\'"\' + `\\`\\${}`',
    'return "1" + build',
    'return ""',
  ]) {
    test(source, () => assert.equal(getPublicPath(source), evaluated(source)));
  }
});

describe('what is no text, global variable or joined of these is not read', () => {
  for (const source of [
    '',
    'return',
    'return "a" +',
    'return "a" "b"',
    'return "a\\nb"',
    'return "a\nb"',
    'return `a',
    'return `${"a"',
    'return ("a"',
    'return load()',
    'return window.location.toString()',
    'return new URL("/", location)',
    'return document.currentScript.src.replace(/x/, "")',
    'return (globalThis.ran = "x")',
    'return a, "b"',
    'return flag ? "a" : "b"',
    'return list[0]',
    'return window[name]',
    'return -1',
    'var host = "a"; return host',
    'function (host) { return host }',
    'async () => "a"',
    '(host) => host',
    '() => "a"; globalThis.ran = 1',
    '"a"',
    `return "${'a'.repeat(3000)}"`,
    `return ${'('.repeat(900)}`,
  ]) {
    test(source.slice(0, 60), () => {
      assert.throws(() => getPublicPath(source), UNREADABLE);
    });
  }

  test('nor anything else that a manifest may hold', () => {
    for (const source of [null, undefined, 1, {}, []]) assert.throws(() => getPublicPath(source), UNREADABLE);
  });
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: sources of functions

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
