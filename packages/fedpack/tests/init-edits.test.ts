import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inc } from 'semver';
import type { PackageManager } from '../src/binding/package-manager.js';
import { addOverride } from '../src/init/edits/override.js';
import { addDependencies, removeDependencies } from '../src/init/edits/package-json.js';
import { addInclude, addPaths, pathsToTypes } from '../src/init/edits/tsconfig.js';
import { containerName, parseExpose, parseRemote } from '../src/init/names.js';
import { compare, RSBUILD_CORE } from '../src/init/versions.js';

const REPLACEMENT = 'npm:@fedpack/binding@0.1.0';

test('dependencies are put in order, in the indentation of the file', () => {
  const text = '{\n\t"devDependencies": {\n\t\t"a": "1",\n\t\t"typescript": "6"\n\t}\n}\n';
  assert.equal(
    addDependencies(text, [{ name: 'fedpack', range: '0.1.0', field: 'devDependencies' }]),
    '{\n\t"devDependencies": {\n\t\t"a": "1",\n\t\t"fedpack": "0.1.0",\n\t\t"typescript": "6"\n\t}\n}\n',
  );
});

test('a dependency keeps its place and its range, but where one range alone fits', () => {
  const text = '{ "dependencies": { "fedpack": "^0.0.1" } }';
  const fedpack = { name: 'fedpack', range: '0.1.0', field: 'devDependencies' } as const;
  assert.equal(addDependencies(text, [fedpack]), text);
  assert.equal(addDependencies(text, [{ ...fedpack, isExact: true }]), text.replace('^0.0.1', '0.1.0'));
  assert.deepEqual(JSON.parse(removeDependencies(text, ['fedpack', 'other'])), { dependencies: {} });
});

const overrides: [PackageManager, string | undefined, string][] = [
  ['npm', '{}', `{\n  "overrides": {\n    "@rspack/binding": "${REPLACEMENT}"\n  }\n}`],
  ['bun', '{}', `{\n  "overrides": {\n    "@rspack/binding": "${REPLACEMENT}"\n  }\n}`],
  ['yarn', '{}', `{\n  "resolutions": {\n    "@rspack/binding": "${REPLACEMENT}"\n  }\n}`],
  ['pnpm-legacy', '{}', `{\n  "pnpm": {\n    "overrides": {\n      "@rspack/binding": "${REPLACEMENT}"\n    }\n  }\n}`],
  ['pnpm', undefined, `overrides:\n  "@rspack/binding": ${REPLACEMENT}\n`],
  [
    'pnpm',
    '# apps\npackages:\n  - apps/* # all\n\noverrides:\n  left-pad: 1.0.0\n',
    `# apps\npackages:\n  - apps/* # all\n\noverrides:\n  left-pad: 1.0.0\n  "@rspack/binding": ${REPLACEMENT}\n`,
  ],
];

for (const [manager, before, after] of overrides) {
  test(`${manager} gets the override ${before ? 'beside what is there' : 'in a new file'}, once`, () => {
    assert.equal(addOverride(manager, before), after);
    assert.equal(addOverride(manager, after), after);
  });
}

test('an override of an earlier fedpack goes, one of somebody else stays', () => {
  const earlier = '{ "overrides": { "@rspack/binding": "npm:@fedpack/binding@0.0.1" } }';
  assert.equal(addOverride('npm', earlier), earlier.replace('0.0.1', '0.1.0'));
  assert.equal(addOverride('npm', '{ "overrides": { "@rspack/binding": "file:../mine" } }'), undefined);
  assert.equal(addOverride('pnpm', 'overrides:\n  "@rspack/binding": file:../mine\n'), undefined);
});

test('tsconfig.json keeps its comments and its paths', () => {
  const text = '{\n  "compilerOptions": {\n    // ours\n    "paths": { "@/*": ["./src/*"] },\n  },\n}\n';
  const after = addPaths(text, { 'cart/App': '../cart/src/App.tsx', '@/*': 'x' }) ?? '';
  assert.match(after, /\/\/ ours/);
  assert.match(after, /"@\/\*": \[\s*"\.\/src\/\*"\s*\],\s*"cart\/App": \[\s*"\.\.\/cart\/src\/App\.tsx"\s*\]/);
  assert.equal(addPaths('{ "files": [], "references": [{ "path": "./app" }] }', { a: 'b' }), undefined);
});

test('paths to fetched types fit how a project resolves modules', () => {
  const paths = (options: object) => pathsToTypes(JSON.stringify({ compilerOptions: options }), '@mf-types')['*'];
  const asWritten = ['./@mf-types/*.d.ts', './@mf-types/*/index.d.ts'];
  assert.deepEqual(paths({ module: 'NodeNext' }), asWritten);
  assert.deepEqual(paths({ module: 'node20', moduleResolution: 'node16' }), asWritten);
  for (const options of [{}, { module: 'preserve' }, { module: 'nodenext', moduleResolution: 'bundler' }])
    assert.deepEqual(paths(options), ['./@mf-types/*']);
});

test('what a tsconfig.json includes grows by a file, once', () => {
  const text = '{\n  // ours\n  "include": ["src"],\n}\n';
  const after = addInclude(text, 'a.d.ts');
  assert.match(after, /\/\/ ours\n {2}"include": \[\s*"src",\s*"a\.d\.ts"\s*\]/);
  assert.equal(addInclude(after, 'a.d.ts'), after);
  assert.equal(addInclude('{}\n', 'a.d.ts'), '{}\n');
});

const { version: FITS } = RSBUILD_CORE;
const NEXT_PATCH = String(inc(FITS, 'patch'));
const NEXT_MINOR = String(inc(FITS, 'minor'));

const versions: [string | undefined, string | undefined, string][] = [
  [FITS, FITS, 'fits'],
  [`~${FITS}`, undefined, 'fits'],
  [undefined, NEXT_PATCH, 'fits'],
  ['catalog:', FITS, 'fits'],
  ['^2.0.0', FITS, 'pin'],
  [`^${NEXT_MINOR}`, NEXT_MINOR, 'pin'],
  ['2.0.0', undefined, 'pin'],
  ['latest', undefined, 'pin'],
  ['catalog:', NEXT_MINOR, 'pin'],
  ['^1.5.0', '1.5.1', 'stop'],
  ['^3.0.0', undefined, 'stop'],
];

for (const [declared, installed, kind] of versions) {
  test(`@rsbuild/core ${declared}, installed ${installed}: ${kind}`, () => {
    assert.equal(compare(RSBUILD_CORE, declared, installed).kind, kind);
  });
}

test('what is found is told: what is installed where that is too new, else what is declared', () => {
  assert.deepEqual(compare(RSBUILD_CORE, '^2.0.0', NEXT_MINOR), { kind: 'pin', found: NEXT_MINOR });
  assert.deepEqual(compare(RSBUILD_CORE, '^2.0.0', FITS), { kind: 'pin', found: '^2.0.0' });
});

test('a container is called as its package, as far as an identifier can be', () => {
  const names = ['cart', '@acme/check-out', '2048', '', undefined].map(containerName);
  assert.deepEqual(names, ['cart', 'check_out', 'app_2048', 'app', 'app']);
});

test('a remote is a name and a URL, or the URL alone', () => {
  const manifest = 'http://localhost:3001/mf-manifest.json';
  assert.deepEqual(parseRemote(`cart@${manifest}`), { name: 'cart', url: manifest });
  assert.deepEqual(parseRemote('cart@http://localhost:3001'), { name: 'cart', url: manifest });
  assert.deepEqual(parseRemote('https://u:p@a.example/remoteEntry.js')?.name, 'remote');
  for (const text of ['', 'cart', 'cart@', 'cart@/x', 'my-cart@http://a', 'cart@file:///x']) {
    assert.equal(parseRemote(text), undefined, text);
  }
});

test('an expose is a name and a file, or the file alone', () => {
  assert.deepEqual(parseExpose('./Cart=./src/Big.tsx'), { key: './Cart', file: './src/Big.tsx' });
  assert.deepEqual(parseExpose('src/Cart.tsx'), { key: './Cart', file: './src/Cart.tsx' });
  for (const text of ['', './', 'a=b=c']) assert.equal(parseExpose(text), undefined, text);
});
