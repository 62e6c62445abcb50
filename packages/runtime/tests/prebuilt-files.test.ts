import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { ABSENT } from '../prebuilt/replace.mjs';
import { variants } from '../prebuilt/variants.mjs';
import budget from '../size-budget.json' with { type: 'json' };

const folder = join(import.meta.dirname, '../dist/prebuilt');
const read = (name: string) => readFile(join(folder, `${name}.js`), 'utf8');

test('every prebuilt runtime has a budget, and is there', async () => {
  const names = variants.map(({ name }) => name).sort();
  assert.deepEqual(Object.keys(budget).sort(), names);
  assert.deepEqual((await readdir(folder)).sort(), names.map((name) => `${name}.js`).sort());
});

for (const [name, bytes] of Object.entries(budget)) {
  test(`${name}: at most ${bytes} bytes with gzip`, async () => {
    const { length } = gzipSync(await read(name), { level: 9 });
    assert.ok(length <= bytes, `${length} bytes; a budget is raised in size-budget.json, for a reason`);
    assert.ok(length > bytes * 0.95, `${length} bytes: less than is allowed for; lower the budget`);
  });

  test(`${name}: one module of ES2021 that imports nothing and exports its start`, async () => {
    const { body } = parse(await read(name), { ecmaVersion: 2021, sourceType: 'module' });
    const links = body.filter(({ type }) => /^(Import|Export)/.test(type));
    assert.equal(links.length, 1);
    const [exported] = links;
    assert.ok(exported?.type === 'ExportNamedDeclaration' && !exported.source);
    assert.deepEqual(
      exported.specifiers.map((each) => each.exported.type === 'Identifier' && each.exported.name),
      ['start'],
    );
  });

  test(`${name}: uses nothing of upstream that was left out`, async () => {
    assert.ok(!(await read(name)).includes(ABSENT));
  });
}
