import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { findCompiler } from '../src/types/generate/find-compiler.js';

const project = mkdtempSync(join(tmpdir(), 'fedpack-compiler-'));
after(() => rmSync(project, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

const started = (file: string) => ({ file: process.execPath, args: [join(project, file)] });

test('a command of a package is run by Node, also of one that hides its package.json', () => {
  write('node_modules/typescript/package.json', '{ "name": "typescript", "bin": { "tsc": "./bin/tsc" } }');
  write(
    'node_modules/vue-tsc/package.json',
    '{ "bin": { "vue-tsc": "bin/vue-tsc.js" }, "exports": { ".": "./index.js" } }',
  );
  assert.deepEqual(findCompiler('tsc', project), started('node_modules/typescript/bin/tsc'));
  assert.deepEqual(findCompiler('vue-tsc', project), started('node_modules/vue-tsc/bin/vue-tsc.js'));
});

test('a path is a file of the project', () => {
  write('tools/emit.mjs', '');
  assert.deepEqual(findCompiler('./tools/emit.mjs', project), started('tools/emit.mjs'));
  assert.equal(findCompiler('./gone.mjs', project), undefined);
});

test('TypeScript 7 is its executable', () => {
  const platform = `@typescript/typescript-${process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'tsc.exe' : 'tsc';
  write(`node_modules/${platform}/package.json`, '{}');
  write(`node_modules/${platform}/lib/${name}`, '');
  assert.deepEqual(findCompiler('tsc', project), {
    file: join(project, 'node_modules', platform, 'lib', name),
    args: [],
  });
});

test('what is not installed is not found', () => {
  assert.equal(findCompiler('fedpack-no-such-compiler', project), undefined);
});
