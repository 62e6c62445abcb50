import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { importsIn, importsOf } from '../src/workspace/imports/index.js';
import { containerNames, remoteNames } from '../src/workspace/names.js';
import { findWorkspace } from '../src/workspace/packages.js';
import { folder } from './support/folder.js';

const names = new Set(['mfe', '@acme/ui']);

const cases: [string, string, [string, string[] | null][]][] = [
  ['names and default', `import App, { title, b as c } from 'mfe/App';`, [['mfe/App', ['b', 'default', 'title']]]],
  ['all of it', `import * as all from 'mfe/App';`, [['mfe/App', null]]],
  ['nothing of it', `import 'mfe/App';`, [['mfe/App', []]]],
  ['a type', `import type { T } from 'mfe/App'; import { type U } from 'mfe/B'; export type { V } from 'mfe/C';`, []],
  ['a type beside a name', `import { type T, a } from 'mfe/App';`, [['mfe/App', ['a']]]],
  ['a re-export', `export { a as b, default } from 'mfe/App';`, [['mfe/App', ['a', 'default']]]],
  [
    'a re-export of all',
    `export * from 'mfe/App'; export * as x from 'mfe/B';`,
    [
      ['mfe/App', null],
      ['mfe/B', null],
    ],
  ],
  ['import()', `const A = lazy(() => import('mfe/App'));`, [['mfe/App', null]]],
  ['import() with names', `const { a, b: c } = await import('mfe/App');`, [['mfe/App', ['a', 'b']]]],
  ['a member of import()', `const x = (await import('mfe/App')).title;`, [['mfe/App', ['title']]]],
  ['require', `const { a } = require('mfe/App');`, [['mfe/App', ['a']]]],
  ['import =', `import all = require('mfe/App');`, [['mfe/App', null]]],
  [
    'the run-time API',
    `loadRemote('mfe/App'); host.loadRemote<T>('mfe/B');`,
    [
      ['mfe/App', null],
      ['mfe/B', null],
    ],
  ],
  [
    'a scoped name',
    `import { a } from '@acme/ui/Button'; import { b } from '@acme/ui';`,
    [
      ['@acme/ui/Button', ['a']],
      ['@acme/ui', ['b']],
    ],
  ],
  [
    'others',
    `import a from 'mfe-other/App'; import b from './mfe/App'; import c from '@acme/icons'; foo('mfe/App');`,
    [],
  ],
  ['a computed request', 'import(`mfe/` + x); require(name);', []],
];

for (const [what, text, expected] of cases) {
  test(`imports of a remote: ${what}`, () => {
    const imports = importsIn('a.tsx', text, names).filter(({ kind }) => kind === 'import');
    const found = imports.map(({ request, names: own }) => [request, own]);
    assert.deepEqual(found, expected);
  });
}

const ids: [string, string, string[]][] = [
  [
    'a property of a component',
    `<RemoteComponent id="mfe/App" />; <Remote id={'@acme/ui/Button'} />`,
    ['mfe/App', '@acme/ui/Button'],
  ],
  [
    'a table of routes',
    `export const routes = [{ path: '/a', module: 'mfe/App' }, { module: \`mfe/B\` }];`,
    ['mfe/App', 'mfe/B'],
  ],
  ['a key', `const titles = { 'mfe/App': 'Dashboard' };`, ['mfe/App']],
  [
    'an argument',
    `load('mfe/App'); preload(["mfe/B"]); cond ? 'mfe/C' : "mfe/D" as const;`,
    ['mfe/App', 'mfe/B', 'mfe/C', 'mfe/D'],
  ],
  [
    'an enum and a default',
    `enum Id { App = 'mfe/App' } function f(id = 'mfe/B') {} class A { id = 'mfe/C' }`,
    ['mfe/App', 'mfe/B', 'mfe/C'],
  ],
  [
    'imports are no ids',
    `import a from 'mfe/A'; export * from 'mfe/B'; import('mfe/C'); loadRemote('mfe/D'); require('mfe/E');`,
    [],
  ],
  [
    'types',
    `import type { P } from 'mfe/A'; export type { Q } from 'mfe/B'; type I = 'mfe/C' | 'mfe/D'; let x: import('mfe/E').X;`,
    [],
  ],
  ['types of modules', `declare module 'mfe/A' { const a: string; export default a }`, []],
  ['others', `a('./mfe/App', '/mfe/App', 'mfe-other/App', \`mfe/\${x}\`, 'https://x/mfe/App'); // 'mfe/App'`, []],
];

for (const [what, text, expected] of ids) {
  test(`ids of modules of a remote: ${what}`, () => {
    const found = importsIn('a.tsx', text, names).filter(({ kind }) => kind === 'id');
    assert.deepEqual(
      found.map(({ request }) => request),
      expected,
    );
  });
}

const remotes: [string, string, string, string[]][] = [
  [
    'a version config',
    'v.ts',
    `export const v = { mfe: 'https://cdn/1.2.3/mf-manifest.json', "@acme/ui": \`\${cdn}/remoteEntry.js\` };`,
    ['mfe', '@acme/ui'],
  ],
  [
    'with more of each',
    'v.js',
    `export default { mfe: { version: '1.2.3', entry: cdn + '/mf-manifest.json?v=1' } };`,
    ['mfe'],
  ],
  ['a list', 'v.ts', `registerRemotes([{ name: 'mfe', entry: '/mfe/mf-manifest.json' }]);`, ['mfe']],
  [
    'JSON',
    'v.json',
    `{ "mfe": "https://cdn/mf-manifest.json", "list": [{ "name": "@acme/ui", "entry": "/ui/remoteEntry.mjs" }] }`,
    ['mfe', '@acme/ui'],
  ],
  [
    'other words beside',
    'v.ts',
    `const titles = { mfe: 'Dashboard', '@acme/ui': 3 }; const a = { name: 'mfe', title: 'a.js b' };`,
    [],
  ],
  [
    'options of a build',
    'v.ts',
    `const remotes = { mfe: 'mfe@https://cdn/mf-manifest.json', '@acme/ui': \`@acme/ui@\${x}/e.js\` };`,
    [],
  ],
  [
    'packages of a CDN',
    'v.ts',
    `const v = { mfe: '/npm/mfe@1/mf-manifest.json', '@acme/ui': \`\${cdn}/ui@2/e.js\` };`,
    ['mfe', '@acme/ui'],
  ],
  ['other names', 'v.json', `{ "other": "https://cdn/mf-manifest.json", "names": ["mfe"] }`, []],
];

for (const [what, file, text, expected] of remotes) {
  test(`remotes beside their places: ${what}`, () => {
    const found = importsIn(file, text, names).filter(({ kind }) => kind === 'remote');
    assert.deepEqual(
      found.map(({ request }) => request),
      expected,
    );
  });
}

test('ids in JSON have the place that an editor shows', () => {
  assert.deepEqual(importsIn('src/routes.json', '{\n  "a": "mfe/App"\n}', names), [
    { kind: 'id', request: 'mfe/App', file: 'src/routes.json', line: 2, column: 8, names: null },
  ]);
  assert.deepEqual(importsIn('src/routes.json', '["mfe/App"]', names)[0]?.column, 2);
});

test('the place is a line and a column in UTF-16 units', () => {
  const text = `// 😀\r\nconst e = '😀'; import('mfe/App');\n`;
  assert.deepEqual(importsIn('src/a.js', text, names), [
    { kind: 'import', request: 'mfe/App', file: 'src/a.js', line: 2, column: 24, names: null },
  ]);
  assert.equal(text.split('\n')[1]?.slice(23, 32), `'mfe/App'`);
});

test('JSX in .js, types in .ts and a file with an error are read', () => {
  assert.equal(importsIn('a.js', `import A from 'mfe/App'; export const x = <A />;`, names).length, 1);
  assert.equal(importsIn('a.ts', `import A from 'mfe/App'; const x = <string>A;`, names).length, 1);
  assert.doesNotThrow(() => importsIn('a.ts', `import A from 'mfe/App'; const = ;`, names));
});

test('sources of a package: no tests, no outputs, no packages inside it', async () => {
  const text = `import 'mfe/App';`;
  const root = folder({
    'package.json': { workspaces: ['packages/*'] },
    'packages/a/package.json': {},
    ...Object.fromEntries(
      [
        'src/index.ts',
        'src/b/(group)/c.jsx',
        'src/index.test.ts',
        'src/__tests__/a.ts',
        'src/types.d.ts',
        'dist/index.js',
        'web[1]/index.js',
        'node_modules/x/index.js',
        'packages/a/index.ts',
        'readme.md',
        'tsconfig.app.json',
        'dist/v.json',
      ].map((file) => [file, text]),
    ),
  });
  const workspace = await findWorkspace(root);
  const [own, inner] = workspace.packages;
  assert.ok(own && inner);
  const files = async (one: typeof own) =>
    (await importsOf(one, workspace, names, [join(root, 'web[1]')])).map(({ file }) => file);
  assert.deepEqual(await files(own), ['src/b/(group)/c.jsx', 'src/index.ts']);
  assert.deepEqual(await files(inner), ['packages/a/index.ts']);
});

test('requests for remotes begin with aliases and names of containers', () => {
  const remotes = { a: 'x@https://h/e.js', b: { external: ['@s/y@https://h/e.js', 'plain'] }, c: ['z@u'] };
  assert.deepEqual(remoteNames({ plugin: '', options: { remotes } }), ['a', 'x', 'b', '@s/y', 'c', 'z']);
  assert.deepEqual(remoteNames({ plugin: '', options: { remotes: ['n@https://h/e.js', { d: 'w@u' }] } }), [
    'n',
    'd',
    'w',
  ]);
  assert.deepEqual(remoteNames({ plugin: '', options: null }), []);
  assert.deepEqual(containerNames({ plugin: '', options: { name: 'me' } }), ['me']);
});
