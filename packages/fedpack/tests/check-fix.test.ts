import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Fix } from '../src/binding/native-types.js';
import { createColors } from '../src/cli/colors.js';
import { fixConfig } from '../src/cli/fix/config.js';
import { showDiff } from '../src/cli/fix/diff.js';
import { fix } from '../src/cli/fix/index.js';
import { fixPackageJson } from '../src/cli/fix/package-json.js';
import { folder } from './support/folder.js';
import { withoutRoom } from './support/full-disk.js';

const wanted: Fix = {
  app: 'shell',
  folder: 'apps/shell',
  config: 'apps/shell/rsbuild.config.ts',
  key: 'react',
  package: 'react',
  where: 'config',
  from: '^18.2.0',
  to: '^19.0.0',
};

const configs: [string, string, string | undefined][] = [
  [
    'a required version',
    `f({ shared: { react: { requiredVersion: '^18.2.0' } } })`,
    `f({ shared: { react: { requiredVersion: '^19.0.0' } } })`,
  ],
  ['a range alone, in a list', `f({ shared: [{ "react": "^18.2.0" }] })`, `f({ shared: [{ "react": "^19.0.0" }] })`],
  ['the same in two places', `f({ shared: { react: '^18.2.0' } }); g({ shared: { react: '^18.2.0' } })`, undefined],
  ['one of two that differ', `f({ shared: { react: '^18.2.0' } }); g({ shared: { react: '^17.0.0' } })`, undefined],
  ['another range', `f({ shared: { react: { requiredVersion: '^17.0.0' } } })`, undefined],
  ['a variable', `const v = '^18.2.0'; f({ shared: { react: { requiredVersion: v } } })`, undefined],
  ['another key', `f({ shared: { 'react-dom': { requiredVersion: '^18.2.0' } } })`, undefined],
  ['a version outside of shared', `f({ react: { requiredVersion: '^18.2.0' } })`, undefined],
  ['a computed key', `f({ shared: { [react]: '^18.2.0' } })`, undefined],
  ['no code', `f({ shared: { react: '^18.2.0' }`, undefined],
];

for (const [what, text, expected] of configs) {
  test(`a configuration with ${what} ${expected ? 'is changed' : 'is left to its author'}`, () => {
    assert.equal(fixConfig('a.ts', text, wanted), expected);
  });
}

test('what would end the string is not written', () => {
  const text = `f({ shared: { react: '^18.2.0' } })`;
  assert.equal(fixConfig('a.ts', text, { ...wanted, to: `1' + evil() + '` }), undefined);
});

test('package.json keeps its format', () => {
  const text =
    '{\n\t"dependencies": { "react":  "^18.2.0", "x": "1" },\n\t"peerDependencies": {"react": "^18.2.0"},\n\t"devDependencies": {"react": ">=17"}\n}\r\n';
  assert.equal(fixPackageJson(text, wanted), text.replaceAll('^18.2.0', '^19.0.0'));
  assert.equal(fixPackageJson(text, { ...wanted, package: 'vue' }), undefined);
});

test('the diff is unified, and coloured on a terminal', () => {
  const text = showDiff('a.json', '1\n2\n', '1\n3\n', createColors(false));
  assert.equal(text, '--- a.json\n+++ a.json\n@@ -1,2 +1,2 @@\n 1\n-2\n+3');
  const colored = showDiff('a.json', '1\n2\n', '1\n3\n', createColors(true));
  assert.ok(colored.includes('\u001b[31m-2') && colored.includes('\u001b[32m+3'), colored);
});

const files = {
  'apps/shell/rsbuild.config.ts': `f({ shared: { react: { requiredVersion: '^18.2.0' }, 'react-dom': { requiredVersion: v } } });\n`,
  'apps/shell/package.json': '{ "dependencies": { "react": "^18.2.0" } }\n',
};
const fixes: Fix[] = [wanted, { ...wanted, key: 'react-dom' }, { ...wanted, where: 'package.json' }];

test('files are written once what changes has been shown, and what is not is said', async (t) => {
  const root = folder(files);
  const said: string[] = [];
  const before: string[] = [];
  const read = () => readFileSync(join(root, 'apps/shell/package.json'), 'utf8');
  t.mock.method(process.stderr, 'write', (text: string) => {
    said.push(text);
    before.push(read());
    return true;
  });
  assert.equal(await fix(fixes, root, { write: false, colors: false }), false);
  assert.equal(read(), files['apps/shell/package.json']);
  assert.equal(await fix(fixes, root, { write: true, colors: false }), true);
  t.mock.restoreAll();
  const [dryDiff, dryVerdict, text = '', verdict] = said;
  assert.match(
    text,
    /^-\{ "dependencies": \{ "react": "\^18\.2\.0" \} \}\n\+\{ "dependencies": \{ "react": "\^19\.0\.0" \} \}$/m,
  );
  assert.match(
    text,
    /rsbuild\.config\.ts: change shared\.react-dom\.requiredVersion from \^18\.2\.0 to \^19\.0\.0 by hand/,
  );
  assert.equal(dryDiff, text);
  assert.deepEqual([dryVerdict, verdict], ['2 files would be written\n\n', '2 files written\n\n']);
  assert.equal(before[2], files['apps/shell/package.json']);
  assert.match(read(), /\^19\.0\.0/);
  assert.match(
    readFileSync(join(root, 'apps/shell/rsbuild.config.ts'), 'utf8'),
    /react: \{ requiredVersion: '\^19\.0\.0' \}/,
  );
});

test('where a file cannot be written it stays, and what was written is said', () => {
  const filler = `"description": "${'text '.repeat(1000)}"`;
  const root = folder({
    'apps/shell/rsbuild.config.ts': `f({ shared: { react: '^18.2.0' } });\n`,
    'apps/shell/package.json': `{ "dependencies": { "react": "^18.2.0" }, ${filler} }\n`,
  });
  const before = readFileSync(join(root, 'apps/shell/package.json'), 'utf8');
  writeFileSync(
    join(root, 'run.mts'),
    `import { fix } from ${JSON.stringify(join(import.meta.dirname, '../src/cli/fix/index.ts'))};
    await fix(${JSON.stringify([wanted, { ...wanted, where: 'package.json' }])}, process.cwd(), { write: true, colors: false })
      .catch((error) => console.log(error.message));`,
  );
  const [command, args] = withoutRoom([process.execPath, '--import', import.meta.resolve('tsx'), 'run.mts']);
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  assert.match(
    stdout,
    /^apps\/shell\/package\.json cannot be written and is unchanged: EFBIG[^\n]*; 1 of 2 files written\n$/,
    stderr,
  );
  assert.doesNotMatch(stderr, /2 files written/);
  assert.equal(readFileSync(join(root, 'apps/shell/package.json'), 'utf8'), before);
  assert.match(readFileSync(join(root, 'apps/shell/rsbuild.config.ts'), 'utf8'), /\^19\.0\.0/);
});
