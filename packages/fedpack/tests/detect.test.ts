import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBindingLoaded } from '../src/binding/detect.js';
import { preferOwnBinding } from '../src/binding/prefer.js';

test('a process without Rspack gets fedpack’s binding by the variable', () => {
  const env: NodeJS.ProcessEnv = {};
  preferOwnBinding(env);
  assert.match(env.RSPACK_BINDING ?? '', /binding[\\/]binding\.js$/);
});

test('a binding that the user chose stays', () => {
  const env: NodeJS.ProcessEnv = { RSPACK_BINDING: '/own/binding.js' };
  preferOwnBinding(env);
  assert.equal(env.RSPACK_BINDING, '/own/binding.js');
});

const modules: [string, boolean][] = [
  ['/app/node_modules/@rspack/binding/binding.js', true],
  ['/app/node_modules/.pnpm/@fedpack+binding@0.1.0/node_modules/@fedpack/binding/binding.js', true],
  ['/app/node_modules/@rspack/binding-linux-x64-gnu/rspack.linux-x64-gnu.node', true],
  ['C:\\app\\node_modules\\@rspack\\binding\\binding.js', true],
  ['/app/node_modules/@swc/core/swc.linux-x64-gnu.node', false],
  ['/app/src/binding.js', false],
];

for (const [file, loaded] of modules) {
  test(`${file} ${loaded ? 'is' : 'is not'} a binding of Rspack`, () => {
    assert.equal(isBindingLoaded([file]), loaded);
  });
}
