import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { failedTests } from '../lib/failed-tests.mjs';
import { Output } from '../lib/output.mjs';
import { resultTable } from '../lib/report.mjs';
import { root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

/** What a run of these steps prints, without colors: some environments ask for them without a terminal. */
function printed(steps, options = '') {
  const script = `
    const { runSteps } = await import('./scripts/lib/run-steps.mjs');
    const { run } = await import('./scripts/lib/run.mjs');
    const print = (text) => run([process.execPath, '--eval', \`console.log("\${text}")\`]);
    await runSteps([${steps}], { jobs: 2, ${options} });`;
  const args = ['--input-type', 'module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return stripVTControlCharacters(stdout + stderr);
}

const talks = `{ id: 'a', title: 'Talks', run: () => print('a lot') }`;
const breaks = `{ id: 'b', title: 'Breaks', run: async () => { await print('why'); throw new Error('broken'); } }`;

test('a step that passes is one line, unless everything is asked for', () => {
  assert.match(printed(talks), /^✓ Talks · [\d.]+ s\n$/);
  assert.match(printed(talks, 'verbose: true'), /Talks\na lot\n✓ Talks/);
});

test('what a step printed that failed is shown in one piece', () => {
  assert.match(printed(`${breaks}, ${talks}`), /Breaks\nwhy\n(✓ Talks.*\n)?✗ Error: broken/);
});

test('a program prints where the step that started it does', async () => {
  const [one, other] = [new Output(), new Output()];
  const print = (output, text) => output.during(() => run([process.execPath, '--eval', `console.error('${text}')`]));
  await Promise.all([print(one, 'one'), print(other, 'other')]);
  assert.deepEqual([one.text, other.text], ['one\n', 'other\n']);
});

test('failed tests of Node are found, in any color', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-output-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'a.test.mjs');
  await writeFile(
    file,
    `import { describe, test } from 'node:test';
test('fine', () => {});
describe('a suite', () => {
  test('one (1ms) more', () => { throw new Error('test at x.mjs:1:1'); });
});`,
  );
  const env = { ...process.env, FORCE_COLOR: '1', NODE_TEST_CONTEXT: undefined };
  const args = ['--test', '--test-reporter', 'spec', 'a.test.mjs'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  assert.deepEqual(failedTests(stdout, 'tests/a'), [{ name: 'one (1ms) more', file: 'tests/a/a.test.mjs:4' }]);
});

test('failed tests of Playwright are found once', () => {
  const text = `
  ✘  1 [production] › tests/e2e/specs/a.spec.ts:2:32 › group › fails (37ms)


  1) [production] › tests/e2e/specs/a.spec.ts:2:32 › group › fails ──────────────

    Error: expect(received).toBe(expected)

  1 failed
    [production] › tests/e2e/specs/a.spec.ts:2:32 › group › fails ───────────────
`;
  const expected = [{ name: 'group › fails [production]', file: 'tests/e2e/specs/a.spec.ts:2' }];
  assert.deepEqual(failedTests(text), expected);
});

test('failed tests of Cargo are found, with the line where there is one', () => {
  const text = `
---- range::tests::a stdout ----

thread 'range::tests::a' (29419) panicked at crates/fedpack_share/src/range.rs:1:43:
assertion failed

---- range::tests::b stdout ----
Error: "no"

failures:
    range::tests::a
    range::tests::b
`;
  assert.deepEqual(failedTests(text), [
    { name: 'range::tests::a', file: 'crates/fedpack_share/src/range.rs:1' },
    { name: 'range::tests::b', file: undefined },
  ]);
});

test('the table names each failed test with its file below its step', () => {
  const tests = [{ name: 'one', file: 'tests/a.test.mjs:4' }];
  const results = [
    { id: 'a', outcome: 'failed', seconds: 1, tests },
    { id: 'b', outcome: 'passed', seconds: 1 },
  ];
  assert.match(resultTable(results), /a .*\n +tests\/a\.test\.mjs:4 {2}one\n.*b /);
});
