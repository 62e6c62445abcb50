import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { packed } from './support/fedpack.mjs';
import { tsc } from './support/typescript.mjs';

const PROJECT = {
  paths: { '@/*': ['src/*'] },
  exposes: {
    '.': 'src/index.ts',
    './Button': 'src/ui/Button.tsx',
    './legacy': 'src/legacy.cts',
    './data': 'src/data.json',
    './ui/theme': 'src/ui/theme/index.ts',
  },
  files: {
    'env.d.ts': "declare module '*.svg' { const url: `/a.svg`; export default url; }\n",
    'src/index.ts': "export { Button } from '@/ui/Button';\nexport type { Theme } from '@/ui/theme';\n",
    'src/ui/Button.tsx': `import type { Theme } from '@/ui/theme';
import data from '../data.json';
import logo from './logo.svg';
import styles from './Button.module.css';
import './global.css';
type Size = keyof typeof data;
export interface ButtonProps { label: string; theme?: Theme; size?: Size; logo?: typeof logo; look?: typeof styles }
export function Button(props: ButtonProps): string { return props.label; }
export default Button;
`,
    'src/ui/Button.module.css.d.ts': 'declare const styles: { readonly wide: string };\nexport default styles;\n',
    'src/ui/theme/index.ts':
      "export * from './colors';\nexport type Theme = { color: import('@/ui/theme/colors').Color };\n",
    'src/ui/theme/colors.ts': "export type Color = 'red' | 'green';\n",
    'src/legacy.cts':
      'class Client { connect(url: string): void {} }\nnamespace Client { export type Id = 7; }\nexport = Client;\n',
    'src/data.json': '{ "small": 1, "large": 2 }',
  },
};

const GOOD = `import * as remote from 'shop';
import Button, { type ButtonProps } from 'shop/Button';
import Client from 'shop/legacy';
import type { Theme } from 'shop/ui/theme';
import data from 'shop/data';
import { loadRemote } from '@module-federation/runtime';
const theme: Theme = { color: 'red' };
const props: ButtonProps = { label: 'a', theme, size: 'large', logo: '/a.svg', look: { wide: 'b' } };
Button(props) satisfies string;
remote.Button(props) satisfies string;
new Client().connect('a') satisfies void;
7 satisfies Client.Id;
data.small satisfies number;
(await loadRemote('shop/Button')).default(props) satisfies string;
(await loadRemote('shop')).Button(props) satisfies string;
`;

const BAD = `import Button from 'shop/Button';
import nothing from 'shop/ui/theme';
import { gone } from 'shop';
import { loadRemote } from '@module-federation/runtime';
Button({ label: 1 });
Button({ label: '', size: 'huge' });
Button({ label: '', logo: 'a.svg' });
Button({ label: '', theme: { color: 'blue' } });
(await loadRemote('shop/Button')).gone;
nothing();
void gone;
`;

describe('a host that compiles against what travels', { timeout: 600_000 }, () => {
  let folder;
  let written;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'fedpack-types-'));
    written = packed(PROJECT);
    const api = written.apis.replaceAll('REMOTE_ALIAS_IDENTIFIER', 'shop');
    const files = {
      ...Object.fromEntries(Object.entries(written.files).map(([name, text]) => [`@mf-types/shop/${name}`, text])),
      '@mf-types/shop/apis.d.ts': api,
      '@mf-types/index.d.ts': written.host,
      'node_modules/@module-federation/runtime/package.json':
        '{"name":"@module-federation/runtime","types":"index.d.ts"}',
      'node_modules/@module-federation/runtime/index.d.ts':
        'export declare function loadRemote<T>(name: string): Promise<T | null>;\n',
      'package.json': '{"type":"module"}',
      'good.ts': GOOD,
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  /** The errors of a module with the settings of a host, each as its line, code and text. */
  function errors(text, settings) {
    writeFileSync(join(folder, 'main.ts'), text);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'esnext',
      types: [],
      paths: { '*': ['./@mf-types/*'] },
      esModuleInterop: true,
      resolveJsonModule: true,
      ...settings,
    };
    const config = { compilerOptions, files: ['main.ts', '@mf-types/index.d.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter((line) => line.includes('error TS'));
  }

  const bundler = { settings: { module: 'preserve', moduleResolution: 'bundler' }, good: GOOD, noDefault: '10 TS2349' };
  const HOSTS = {
    'a bundler': bundler,
    'a bundler that looks into declarations': { ...bundler, settings: { ...bundler.settings, skipLibCheck: false } },
    Node: {
      settings: {
        module: 'nodenext',
        moduleResolution: 'nodenext',
        skipLibCheck: true,
        // Which adds no extension by itself.
        paths: { '*': ['./@mf-types/*.d.ts', './@mf-types/*/index.d.ts'] },
      },
      // Of `export =`, no module of Node has a default.
      good: GOOD.replace('import Client from', 'import Client = require(').replace("'shop/legacy'", "'shop/legacy')"),
      noDefault: '2 TS1192',
    },
  };
  for (const [name, { settings, good, noDefault }] of Object.entries(HOSTS)) {
    test(`finds all types with the rules of ${name}`, () => {
      assert.deepEqual(errors(good, settings), []);
    });

    test(`sees what is wrong with the rules of ${name}`, () => {
      const found = errors(BAD, settings);
      const places = found.map(
        (line) => /^main\.ts\((\d+),\d+\): error (TS\d+)/.exec(line)?.slice(1).join(' ') ?? line,
      );
      const expected = ['3 TS2305', '5 TS2322', '6 TS2322', '7 TS2322', '8 TS2322', '9 TS2339', noDefault];
      assert.deepEqual(places.sort(), expected.sort());
    });
  }

  test('the hash of an expose changes with its types alone', () => {
    const changed = (file, from, to) => {
      const files = { ...PROJECT.files, [file]: PROJECT.files[file].replace(from, to) };
      assert.notEqual(files[file], PROJECT.files[file]);
      const { hashes } = packed({ ...PROJECT, files });
      return Object.keys(hashes).filter((key) => hashes[key] !== written.hashes[key]);
    };
    assert.deepEqual(changed('src/ui/Button.tsx', 'return props.label', 'return props.label.trim()'), []);
    assert.deepEqual(changed('src/ui/Button.tsx', 'export default', '/** It. */\nexport default'), []);
    assert.deepEqual(changed('src/ui/Button.tsx', 'label: string', 'label?: string'), ['.', './Button']);
    assert.deepEqual(changed('src/ui/theme/colors.ts', "'green'", "'blue'"), ['.', './Button', './ui/theme']);
    assert.deepEqual(changed('src/data.json', '2', '3'), ['.', './Button', './data']);
  });
});
