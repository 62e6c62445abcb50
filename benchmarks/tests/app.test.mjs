import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { federationOptions } from '../app/federation.mjs';
import { appFiles, moduleFile } from '../app/files.mjs';
import { editedModules, exposedModules, importsOf } from '../app/shape.mjs';
import { cases } from '../cases.mjs';

const REACT = '19.0.0';
const LARGEST = 2000;
const IMPORT = /(?:from|import|import\() ?'([^']+)'/g;

for (const one of cases.filter(({ modules }) => modules <= LARGEST)) {
  const files = appFiles(one, REACT);
  const modules = Object.keys(files).filter((path) => /\/M\d+\.tsx?$/.test(path));

  test(`${one.name}: the same text each time`, () => {
    assert.deepEqual(appFiles(one, REACT), files);
  });

  test(`${one.name}: as many modules as the case says, all of them needed by the first page`, () => {
    assert.equal(modules.length, one.modules);
    const reached = reach('src/pages/page-1.ts', files);
    assert.deepEqual(
      modules.filter((path) => !reached.has(path)),
      [],
    );
  });

  test(`${one.name}: every file that is imported is there, and every shared package is imported`, () => {
    const { shared, remotes = {} } = federationOptions(one, 'http://127.0.0.1');
    const packages = new Set();
    for (const [path, source] of Object.entries(files)) {
      for (const [, request] of source.matchAll(IMPORT)) {
        if (!request.startsWith('.')) packages.add(request);
        else assert.ok(resolve(path, request, files), `${path} imports ${request}`);
      }
    }
    assert.deepEqual(
      Object.keys(shared).filter((name) => !packages.has(name)),
      [],
    );
    assert.deepEqual(
      Object.keys(remotes)
        .flatMap((name) => [`${name}/Widget`, `${name}/value`])
        .filter((name) => !packages.has(name)),
      [],
    );
  });

  test(`${one.name}: as many different exposes as the case says, which floor imports as well`, () => {
    const { exposes = {} } = federationOptions(one, 'http://127.0.0.1');
    assert.equal(new Set(Object.values(exposes)).size, one.exposes);
    const imported = [...(files['src/floor/exposes.ts'] ?? '').matchAll(IMPORT)].map(([, request]) => request);
    assert.deepEqual(
      imported,
      Object.values(exposes).map((path) => path.replace('./src', '..')),
    );
    const reached = reach('src/floor/container.ts', files);
    assert.ok(Object.values(exposes).every((path) => reached.has(resolve('', path, files))));
  });
}

test('no exposed module has to do with the one that counts as unrelated', () => {
  const one = cases.find(({ name }) => name === 'base');
  const { unrelated, exposed } = editedModules(one);
  const below = new Set();
  const visit = (index) => {
    below.add(index);
    for (const child of importsOf(one, index).children) visit(child);
  };
  exposedModules(one).forEach(visit);
  assert.ok(!below.has(unrelated));
  assert.ok(exposedModules(one).includes(exposed));
});

test('an edit changes what is emitted, and nothing else', () => {
  const [one] = cases;
  for (const index of [0, one.modules - 1]) {
    const [before, after] = [moduleFile(one, index), moduleFile(one, index, 7)];
    assert.equal(after.path, before.path);
    const changed = after.source.split('\n').filter((line, at) => line !== before.source.split('\n')[at]);
    assert.equal(changed.length, 1);
    assert.match(changed[0], /revision(: number)? = 7;$/);
  }
});

test('more exposes than modules are refused', () => {
  assert.throws(() => exposedModules({ ...cases[0], exposes: 1001 }), /1001 exposes of 1000 modules/);
});

function reach(path, files, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, request] of files[path].matchAll(IMPORT)) {
    if (request.startsWith('.')) reach(resolve(path, request, files), files, found);
  }
  return found;
}

function resolve(from, request, files) {
  const path = posix.join(posix.dirname(from), request);
  return ['', '.ts', '.tsx'].map((extension) => path + extension).find((candidate) => candidate in files);
}
