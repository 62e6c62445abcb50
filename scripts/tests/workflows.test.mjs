import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { root } from '../lib/root.mjs';
import { lintWorkflows } from '../lib/workflows.mjs';

async function workflow(t, runner, command) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-workflows-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, '.github', 'workflows'), { recursive: true });
  const text = `on: push\njobs:\n  a:\n    runs-on: ${runner}\n    steps:\n      - run: ${command}\n`;
  await writeFile(join(folder, '.github', 'workflows', 'a.yml'), text);
  return folder;
}

test('a mistake in a workflow is found, and what is younger than the linter is none', async (t) => {
  await lintWorkflows(await workflow(t, 'ubuntu-24.04-arm', 'npm test'));
  await lintWorkflows(await workflow(t, 'ubuntu-latest', 'echo $' + '{{ vars.SITE }}'));
  const unknownRunner = await workflow(t, 'ubuntu-13.37', 'npm test');
  await assert.rejects(lintWorkflows(unknownRunner), /actionlint found 1/);
  const unknownName = await workflow(t, 'ubuntu-latest', 'echo $' + '{{ github.nothing }}');
  await assert.rejects(lintWorkflows(unknownName), /actionlint found 1/);
});

test('a release has every platform that the packages are for, and calls scripts that are there', async () => {
  const read = async (path) => readFile(join(root, path), 'utf8');
  const { napi } = JSON.parse(await read('npm/binding/package.json'));
  const { jobs } = parse(await read('.github/workflows/release.yml'));
  const targets = jobs.build.strategy.matrix.include.map(({ target }) => target);
  assert.deepEqual(targets.toSorted(), napi.targets.toSorted());
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.map((step) => step.run ?? ''));
  const scripts = commands.join('\n').match(/\b(scripts|npm)\/[\w/-]+\.(mjs|js|sh)/g);
  assert.ok(scripts.length >= 5, String(scripts));
  await Promise.all(scripts.map(read));
});

test('every workflow calls npm scripts that are there', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = join(root, '.github', 'workflows');
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const [, script] of text.matchAll(/run: npm run ([\w:-]+)/g)) assert.ok(scripts[script], `${name}: ${script}`);
  }
});
