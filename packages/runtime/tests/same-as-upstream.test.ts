import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { buildCore } from './upstream/build';
import { differences, differingCalls, expectedCalls } from './upstream/differences';
import { play, type Steps } from './upstream/play';
import { scenarios } from './upstream/scenarios';

const folder = await mkdtemp(join(tmpdir(), 'fedpack-upstream-'));
after(() => rm(folder, { recursive: true }));

/** The steps that were compared, as `scenario: step`. */
const compared = new Set<string>();

/** Asserts that ours calls what upstream calls, no less and no more, but for what is listed of prebuilt runtimes. */
function assertSame(scenario: string, runtime: string, theirs: Steps, ours: Steps, isListed = true): void {
  assert.deepEqual(Object.keys(ours), Object.keys(theirs));
  for (const [step, lines] of Object.entries(theirs)) {
    compared.add(`${scenario}: ${step}`);
    const calls = differingCalls(lines, ours[step] ?? []);
    const expected = isListed ? expectedCalls(scenario, step, runtime).sort() : [];
    assert.deepEqual(calls, expected, `${scenario}: ${step}`);
  }
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

/** What a runtime that a build compiles has of upstream. */
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
        const [theirs, ours] = await Promise.all([upstream, other].map((core) => play('run.ts', core, scenario, kind)));
        const isListed = core === 'slim';
        assertSame(scenario, variant, theirs as Steps, ours as Steps, isListed);
      });
    }
  });
}

const OF_SHARES = ['the bundler runtime', 'consumed modules', 'initial consumes', 'init of a container'];
const OF_REMOTES = [...OF_SHARES, 'initialising sharing', 'remotes of the instance'];

/** What stands for upstream's bundler runtime, on the same core. */
const BUNDLER_RUNTIMES = [
  { runtime: 'containers', played: [...OF_REMOTES, 'remotes that are containers'] },
  { runtime: 'remotes', played: OF_REMOTES },
  { runtime: 'none', played: OF_SHARES },
];

for (const { runtime, played } of BUNDLER_RUNTIMES) {
  describe(`bundler runtime, ${runtime}: the same calls, results and hooks as upstream, in the same order`, {
    concurrency: 2,
  }, () => {
    for (const scenario of played) {
      test(scenario, async () => {
        const [theirs, ours] = await Promise.all(
          ['upstream', runtime].map((each) => play('bundler/run.ts', each, scenario)),
        );
        assertSame(scenario, runtime, theirs as Steps, ours as Steps);
      });
    }
  });
}

test('no difference is listed of a step that there is not', () => {
  const listed = differences.flatMap(({ steps }) =>
    Object.entries(steps).flatMap(([scenario, names]) => names.map((step) => `${scenario}: ${step}`)),
  );
  assert.deepEqual(
    listed.filter((step) => !compared.has(step)),
    [],
  );
});
