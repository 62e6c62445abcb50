import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { constants } from '../prebuilt/constants.mjs';
import { PREFIX } from '../prebuilt/finish.mjs';
import { privateNames } from '../prebuilt/private-names.mjs';
import { ABSENT } from '../prebuilt/replace.mjs';
import { variants } from '../prebuilt/variants.mjs';
import budget from '../size-budget.json' with { type: 'json' };

const SCOPES = { ecmaVersion: 2021, sourceType: 'script' } as const;

/** What upstream asks for in browsers, or where SystemJS runs; guarded by `typeof`. */
const OF_BROWSERS = new Set([
  'importScripts',
  'HTMLLinkElement',
  'HTMLScriptElement',
  'System',
  'document',
  'localStorage',
  'location',
  'navigator',
  'trustedTypes',
  'window',
]);

function freeVariables(code: string): string[] {
  // Two type packages of one tree.
  const tree = parse(code, { ecmaVersion: 2021, ranges: true }) as unknown as Parameters<typeof analyze>[0];
  const names = analyze(tree, SCOPES).scopes[0]?.through.map(({ identifier }) => identifier.name);
  return [...new Set(names)];
}

/** What builds compile with them. */
const COMPILED = ['constants', 'page-core', 'publish', 'take', 'take.api', 'take.external'];

const folder = join(import.meta.dirname, '../dist/prebuilt');
const read = (name: string) => readFile(join(folder, `${name}.js`), 'utf8');

test('every prebuilt runtime has a budget, and is there', async () => {
  const names = variants.map(({ name }) => name).sort();
  assert.deepEqual(Object.keys(budget).sort(), names);
  assert.deepEqual(
    (await readdir(folder)).sort(),
    [...names, ...COMPILED]
      .map((name) => `${name}.js`)
      .concat('package.json')
      .sort(),
  );
});

for (const [name, bytes] of Object.entries(budget)) {
  test(`${name}: at most ${bytes} bytes with gzip`, async () => {
    const { length } = gzipSync(await read(name), { level: 9 });
    assert.ok(length <= bytes, `${length} bytes; a budget is raised in size-budget.json, for a reason`);
    assert.ok(length > bytes * 0.95, `${length} bytes: less than is allowed for; lower the budget`);
  });

  test(`${name}: an expression of ES2021, in ASCII, that needs nothing of a bundler`, async () => {
    const text = await read(name);
    assert.ok(text.startsWith(PREFIX));
    const { body } = parse(text, { ecmaVersion: 2021, sourceType: 'script' });
    assert.deepEqual(
      body.map((statement) => statement.type === 'ExpressionStatement' && statement.expression.type),
      ['AssignmentExpression'],
    );
    assert.match(text, /^[\t\n -~]*$/);
    assert.deepEqual(
      freeVariables(text.slice(PREFIX.length)).filter((name) => !(name in globalThis) && !OF_BROWSERS.has(name)),
      [],
    );
  });

  test(`${name}: uses nothing of upstream that was left out`, async () => {
    assert.ok(!(await read(name)).includes(ABSENT));
  });
}

test('upstream has none of the names that prebuilt runtimes shorten', async () => {
  const packages = join(import.meta.dirname, '../../../node_modules/@module-federation');
  const words = new Set<string>();
  for (const name of ['runtime', 'runtime-core', 'sdk', 'error-codes', 'webpack-bundler-runtime']) {
    const files = await readdir(join(packages, name, 'dist'), { recursive: true });
    for (const file of files.filter((each) => /\.(js|mjs)$/.test(each))) {
      const text = await readFile(join(packages, name, 'dist', file), 'utf8');
      for (const word of text.match(/\w+/g) ?? []) words.add(word);
    }
  }
  assert.ok(words.has('initializeSharing'));
  assert.deepEqual(
    privateNames.filter((name) => words.has(name)),
    [],
  );
});

test('constants that a build defines are handed over in the order in which a prebuilt runtime takes them', async () => {
  const text = await readFile(join(folder, 'constants.js'), 'utf8');
  const names = constants.filter((name) => name !== 'FEDERATION_LOAD_ADDED');
  const defined = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
  const values = (given: object) => [...(runInNewContext(text, { ...given, module: {} }) as unknown[])];
  assert.deepEqual(values(defined), [...Object.values(defined), undefined]);
  assert.deepEqual(
    values({ FEDERATION_HOT: false }),
    constants.map(() => undefined),
  );
  const hot = values({ FEDERATION_HOT: true });
  assert.equal(typeof hot[constants.indexOf('FEDERATION_LOAD_ADDED')], 'function');
});
