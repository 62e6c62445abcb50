import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configEntries } from '../src/workspace/entries/config.js';
import type { FoundEntry } from '../src/workspace/entries/found-entry.js';
import { dependencyEntries } from '../src/workspace/entries/package-json.js';

/** Each entry with the text that it stands at. */
const shown = (text: string, found: FoundEntry[]) =>
  found.map(({ kind, key, offset }) => `${kind} ${key}: ${text.slice(offset, offset + 6)}`);

test('entries of a configuration, as objects and as lists', () => {
  const text = `export default {
    plugins: [new ModuleFederationPlugin({
      exposes: { './App': './src/App', Page: { import: './p' } },
      shared: ['vue', { react: '^19', ['com' + 'puted']: {}, ...others }],
    })],
    other: { shared: imported, exposes: ['./Nav'] },
  } satisfies Config;`;
  assert.deepEqual(shown(text, configEntries('rsbuild.config.ts', text)), [
    "expose ./App: './App",
    'expose Page: Page: ',
    "shared vue: 'vue',",
    'shared react: react:',
    "expose ./Nav: './Nav",
  ]);
});

test('a configuration that cannot be parsed has no entries', () => {
  assert.deepEqual(configEntries('rspack.config.js', 'export default {'), []);
});

test('dependencies of a package.json, of two the one that counts', () => {
  const text =
    '{"peerDependencies": {"react": ">=18"}, "dependencies": {"react": "^19", "vue": "^3"}, "devDependencies": []}';
  assert.deepEqual(shown(text, dependencyEntries(text)), ['dependency react: "react', 'dependency vue: "vue":']);
  assert.equal(dependencyEntries(text)[0]?.offset, text.lastIndexOf('"react"'));
  assert.deepEqual(dependencyEntries('no JSON'), []);
});
