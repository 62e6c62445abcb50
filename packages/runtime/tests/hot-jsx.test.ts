import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { jsxFor } from '../src/hot/jsx-runtime';

const require = createRequire(import.meta.url);

describe('JSX of a development build', () => {
  const folder = require.resolve('react/package.json').replace('package.json', 'cjs/');
  const own = { jsxDEV() {} };

  test('is its own where React is a development build, or something else that calls itself React', () => {
    const react = require(`${folder}react.development.js`);
    assert.equal(jsxFor(react, own), own);
    assert.equal(jsxFor({ createElement() {}, Fragment: '' }, own), own);
  });

  test('makes the elements of React’s production build where that is on the page', () => {
    const react = require(`${folder}react.production.js`);
    const expected = require(`${folder}react-jsx-runtime.production.js`);
    const jsx = jsxFor(react, own) as Record<string, (...given: unknown[]) => unknown>;
    const cases = [
      ['p', { className: 'a', children: 'one' }],
      ['p', { children: ['one', 'two'], ref: null }, 'key'],
      [react.Fragment, { children: null }, 0],
      ['p', { key: 'spread' }],
    ] as const;
    for (const [type, props, key] of cases) {
      const element = expected.jsx(type, props, key);
      for (const name of ['jsx', 'jsxs', 'jsxDEV']) assert.deepEqual(jsx[name]?.(type, props, key), element);
    }
    assert.equal(jsx.Fragment, expected.Fragment);
  });
});
