import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { generateSettings, readsComponents } from '../src/types/generate/settings.js';

const project = mkdtempSync(join(tmpdir(), 'fedpack-settings-'));
after(() => rmSync(project, { recursive: true }));
writeFileSync(join(project, 'tsconfig.json'), '{}');
writeFileSync(join(project, 'other.json'), '{}');

const EXPOSES = { './A': './a.ts' };
const settings = (options: object, context = project) =>
  generateSettings({ name: 'shop', exposes: EXPOSES, ...options }, context);

test('types are made where there is something to make them of', () => {
  assert.equal(settings({})?.tsconfig, join(project, 'tsconfig.json'));
  assert.ok(settings({ dts: true }));
  assert.equal(settings({ dts: false }), undefined);
  assert.equal(settings({ dts: { generateTypes: false } }), undefined);
  assert.equal(settings({ exposes: undefined }), undefined);
  assert.equal(settings({}, tmpdir()), undefined);
});

test('the nearest tsConfigPath counts, from the folder of TypeScript', () => {
  const of = (dts: object, context?: string) => settings({ dts }, context)?.tsconfig;
  const other = join(project, 'other.json');
  assert.equal(of({ tsConfigPath: './other.json' }), other);
  assert.equal(of({ tsConfigPath: './tsconfig.json', generateTypes: { tsConfigPath: './other.json' } }), other);
  assert.equal(of({ cwd: project, tsConfigPath: 'other.json' }, tmpdir()), other);
});

test('wrong values count as not given, and no folder leads elsewhere', () => {
  const dts = {
    generateTypes: {
      typesFolder: '../x',
      compiledTypesFolder: '/x',
      additionalFilesToCompile: [1, './b.ts'],
      compilerInstance: 1,
    },
  };
  const found = settings({ dts });
  assert.deepEqual(
    [found?.typesFolder, found?.compiledTypesFolder, found?.additionalFiles, found?.compiler],
    ['@mf-types', 'compiled-types', ['./b.ts'], 'tsc'],
  );
  assert.equal(settings({ dts: { generateTypes: { typesFolder: './types/' } } })?.typesFolder, 'types');
});

test('packages are excluded by name and by pattern', () => {
  const found = settings({ dts: { generateTypes: { extractThirdParty: { exclude: ['react', /^@acme\//u, 1] } } } });
  assert.equal(found?.extractThirdParty, true);
  assert.deepEqual(found?.excludedPackages, ['react', { source: '^@acme\\/', flags: 'u' }]);
});

test('only compilers that are made for them read components', () => {
  const reads = (compilerInstance?: string) => {
    const found = settings({ dts: { generateTypes: { compilerInstance } } });
    return found && readsComponents(found);
  };
  assert.deepEqual(
    [reads(), reads('tspc'), reads('vue-tsc'), reads('./bin/svelte-tsc.js')],
    [false, false, true, true],
  );
});
