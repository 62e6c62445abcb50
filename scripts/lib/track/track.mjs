import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { crateSeconds } from '../crate-times.mjs';
import { duration, failure, heading } from '../report.mjs';
import { root } from '../root.mjs';
import { CommandError } from '../run.mjs';
import { targetDir } from '../target-dir.mjs';
import { buildAndTest } from './build-and-test.mjs';
import { applyEdits, refuseChanges, trackedTexts } from './checkout.mjs';
import { estimate, toCompile } from './estimate.mjs';
import { findRelease, findTarget, rustVersion } from './find-target.mjs';
import { followCargo, followNpm } from './follow.mjs';
import { readLock } from './lock.mjs';
import { changedLines, leftovers, planEdits } from './plan.mjs';
import { leftLines, movedLines, summary } from './summary.mjs';
import { testSteps } from './test-steps.mjs';

/**
 * Moves the checkout to another release of Rspack, builds it and runs the tests.
 *
 * @param {string} wanted a version of `@rspack/core`, or a range
 * @param {{git?: boolean, isDryRun?: boolean, isTested?: boolean, only?: string[]}} options
 * @returns {Promise<number>} the exit code
 */
export async function track(wanted, { git, isDryRun, isTested, only }) {
  if (!isDryRun) await refuseChanges();
  const checkout = await readCheckout();
  heading('1 of 4 · What npm and the Rust registry have', 'seconds');
  const onAsk = (what) => console.log(`Asking ${what} …`);
  const release = await findRelease(wanted, { git, rust: rustVersion(checkout.cargoToml), onAsk });
  const { target, rsbuild, graph } = await findTarget(release, checkout, onAsk);
  if (target.moves.length === 0 && target.followers.size === 0) {
    console.log(`Everything is at ${release.rspack} already.`);
    return 0;
  }
  const texts = await trackedTexts();
  const edits = planEdits(texts, target);
  const { steps, left } = await testSteps({ only, isRsbuildLeftOut: !rsbuild });
  const outcome = {
    ...{ rspack: release.rspack, newer: release.newer, target, rsbuild, left },
    pinnedRsbuild: checkout.manifest.devDependencies['@rsbuild/core'],
    files: edits.length,
    leftovers: leftovers(edited(texts, edits), oldVersions(target)),
    lost: [],
    results: [],
  };
  for (const line of movedLines(outcome)) console.log(`  ${line}`);
  console.log(`  ${buildTime(graph, checkout.lock)}`);
  if (isDryRun) {
    showEdits(edits);
    for (const line of leftLines(outcome)) console.log(`  left: ${line}`);
    return 0;
  }
  try {
    heading('2 of 4 · Files');
    await applyEdits(edits);
    console.log(`${edits.length} files are written.`);
    heading('3 of 4 · Lock files, by Cargo and npm', 'a minute or two');
    await followCargo();
    outcome.lost = await followNpm();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return finish({ ...outcome, failed: error.message });
  }
  if (!isTested) return finish(outcome);
  heading('4 of 4 · Build and tests', `${steps.length} steps`);
  return finish({ ...outcome, results: await buildAndTest(steps) });
}

function finish(outcome) {
  heading(`Rspack ${outcome.rspack}`);
  console.log(summary(outcome));
  const isFine = !outcome.failed && outcome.results.every((result) => result.outcome === 'passed');
  if (!isFine) failure('Rspack has moved, and something does not fit it yet. The edits stay: mend it, and test again.');
  return isFine ? 0 : 1;
}

async function readCheckout() {
  const read = (...path) => readFile(join(root, ...path), 'utf8');
  return {
    cargoToml: await read('Cargo.toml'),
    lock: await read('Cargo.lock'),
    manifest: JSON.parse(await read('package.json')),
    fedpack: JSON.parse(await read('packages', 'fedpack', 'package.json')),
  };
}

function edited(texts, edits) {
  return new Map([...texts, ...edits.map(({ path, after }) => [path, after])]);
}

/** Versions that only what has moved had; a number such as 2.2.2 may be that of anything. */
function oldVersions({ moves }) {
  return moves.filter(({ name }) => /^@rspack\/core$|^rspack_|^@rsbuild/.test(name)).map(({ from }) => from);
}

/** What the build will take: nothing of it, where nothing was built yet, is there to be taken over. */
function buildTime(graph, lock) {
  const isBuilt = existsSync(join(targetDir(), 'debug', 'build'));
  const crates = toCompile(graph, isBuilt ? new Set(readLock(lock).keys()) : new Set());
  const cores = availableParallelism();
  const { processor, clock } = estimate(graph, crates, crateSeconds(), cores);
  return `build: ${crates.size} of ${graph.size} crates, about ${duration(clock)} on ${cores} idle cores (${duration(processor)} of processor time)`;
}

function showEdits(edits) {
  for (const edit of edits) {
    console.log(`\n${edit.path}`);
    for (const line of changedLines(edit)) console.log(`  ${line}`);
  }
  console.log();
}
