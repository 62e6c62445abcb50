import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cases } from '../cases.mjs';
import { checkFacts } from '../measure/check.mjs';

const one = { ...cases[0], exposes: 2 };
const facts = { exposeChunks: 2, remoteEntry: ['remoteEntry.js'] };

test('a contender has to make what it is compared for', async (t) => {
  const output = await mkdtemp(join(tmpdir(), 'fedpack-bench-test-'));
  t.after(() => rm(output, { recursive: true, force: true }));
  const manifest = (exposes) => writeFile(join(output, 'mf-manifest.json'), JSON.stringify({ exposes }));

  await assert.rejects(checkFacts('fedpack', one, facts, output), /a manifest of undefined exposes/);
  await manifest([{}]);
  await assert.rejects(checkFacts('fedpack', one, facts, output), /a manifest of 1 exposes/);
  await manifest([{}, {}]);
  await checkFacts('fedpack', one, facts, output);
  await assert.rejects(checkFacts('fedpack', one, { ...facts, exposeChunks: 1 }, output), /1 chunks of 2 exposes/);
  await assert.rejects(checkFacts('fedpack', one, { ...facts, remoteEntry: [] }, output), /no remote entry/);
});

test('floor makes the chunks and no manifest; without federation there are none', async () => {
  await checkFacts('floor', one, facts, '/nowhere');
  await assert.rejects(checkFacts('floor', one, { ...facts, exposeChunks: 0 }, '/nowhere'), /0 chunks of 2/);
  await checkFacts('none', one, { exposeChunks: 0, remoteEntry: [] }, '/nowhere');
});
