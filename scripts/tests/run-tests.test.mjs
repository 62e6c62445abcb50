import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { failedTests } from '../lib/failed-tests.mjs';
import { runTests } from '../lib/node-tests.mjs';
import { Output } from '../lib/output.mjs';
import { run } from '../lib/run.mjs';

const HANGS = `import { test } from 'node:test';
test('waits', () => new Promise(() => setInterval(() => {}, 1000)));`;
const OPEN = `import { createServer } from 'node:http';
import { test } from 'node:test';
test('opens', async (t) => {
  t.after(() => { throw new Error('not removed'); });
  const server = createServer().listen(0);
  t.after(() => server.close());
});`;
const LEAVES = `import { spawn } from 'node:child_process';
spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)'], { stdio: 'inherit' }).unref();`;

async function folderWith(t, file, text) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-run-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, file), text);
  return join(folder, file);
}

test('a file of tests that hangs fails with its name', async (t) => {
  const file = await folderWith(t, 'hangs.test.mjs', HANGS);
  const output = new Output();
  await assert.rejects(output.during(() => runTests([file], { env: { NODE_TEST_CONTEXT: undefined }, limit: 1000 })));
  const [failed] = failedTests(output.text);
  assert.match(failed.name, /hangs\.test\.mjs$/);
});

test('a file of tests ends though a hook has failed ahead of the one that closes a server', async (t) => {
  const file = await folderWith(t, 'open.test.mjs', OPEN);
  const output = new Output();
  await assert.rejects(output.during(() => runTests([file], { env: { NODE_TEST_CONTEXT: undefined }, limit: 20_000 })));
  const failed = failedTests(output.text).map(({ name }) => name);
  assert.deepEqual(failed, ['opens']);
  assert.match(output.text, /not removed/);
});

test('a program that takes too long is stopped, and said to be', async () => {
  const wait = [process.execPath, '--eval', 'setTimeout(() => {}, 60_000)'];
  await assert.rejects(run(wait, { limit: 500 }), /not ended after 0\.5 s, and stopped/);
});

test('what a program leaves behind is not waited for', async (t) => {
  const file = await folderWith(t, 'leaves.mjs', LEAVES);
  const begun = performance.now();
  await new Output().during(() => run([process.execPath, file]));
  assert.ok(performance.now() - begun < 30_000);
});
