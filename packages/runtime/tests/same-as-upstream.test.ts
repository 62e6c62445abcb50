import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { buildCore } from './upstream/build';
import { differingCalls, expectedCalls } from './upstream/differences';
import { scenarios } from './upstream/scenarios';

type Steps = Record<string, string[]>;

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'fedpack-upstream-'));
after(() => rm(folder, { recursive: true }));

async function play(core: string, scenario: string, kind: string): Promise<Steps> {
  const script = join(import.meta.dirname, 'upstream/run.ts');
  const options = { maxBuffer: 2 ** 26 };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, core, scenario, kind], options);
  return JSON.parse(stdout);
}

const all = Object.keys(scenarios);
const SHARED = ['shared modules', 'an unknown module', 'a module that fails', 'several versions', 'share scopes'];

/** The prebuilt runtimes, which between them hold every module that stands for one of upstream's core. */
const SLIM = [
  { variant: 'node.manifests', kind: 'node', played: all },
  { variant: 'web.manifests', kind: 'page', played: all },
  { variant: 'node.scripts', kind: 'node', played: ['entries'] },
  { variant: 'web.scripts', kind: 'page', played: ['entries'] },
  { variant: 'any.none.shared', kind: 'node', played: SHARED },
].map((each) => ({ ...each, core: 'slim' as const }));

/** What the complete runtime has of upstream. */
const PATCHED = [
  { variant: 'node.manifests', kind: 'node' },
  { variant: 'web.manifests', kind: 'page' },
].map((each) => ({ ...each, core: 'patched' as const, played: all }));

for (const { variant, kind, core, played } of [...SLIM, ...PATCHED]) {
  describe(`${variant}, ${core}: the same calls, results and hooks as upstream, in the same order`, {
    concurrency: 2,
  }, async () => {
    const upstream = await buildCore(variant, 'upstream', folder);
    const other = await buildCore(variant, core, folder);
    for (const scenario of played) {
      test(scenario, async () => {
        const [theirs, ours] = await Promise.all([play(upstream, scenario, kind), play(other, scenario, kind)]);
        assert.deepEqual(Object.keys(ours), Object.keys(theirs));
        for (const [step, lines] of Object.entries(theirs)) {
          const calls = differingCalls(lines, ours[step] ?? []);
          assert.deepEqual(calls, core === 'slim' ? expectedCalls(scenario, step).sort() : [], `${scenario}: ${step}`);
        }
      });
    }
  });
}
