import { availableParallelism } from 'node:os';
import { failure, statusLine } from './report.mjs';
import { runStep } from './run-step.mjs';
import { nextStep } from './schedule-steps.mjs';

/** More than this wait for each other: most tests start several processes of their own. */
const MOST_JOBS = 2;

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {number} seconds
 * @property {string} [reason] why it was skipped
 * @property {import('./failed-tests.mjs').FailedTest[]} [tests] those that failed, of a step that runs tests
 */

/**
 * Runs steps, some side by side. A step that fails stops only those that need it.
 *
 * @param {import('../steps.mjs').Step[]} steps
 * @param {{jobs?: number, verbose?: boolean}} [options] `jobs`: how many run side by side; `verbose`: shows what passing
 *   steps print, too
 * @returns {Promise<Result[]>} in the order of `steps`
 */
export async function runSteps(steps, { jobs = Math.min(availableParallelism(), MOST_JOBS), verbose } = {}) {
  const results = new Map();
  const running = new Map();
  const status = statusLine();
  let waiting = steps;

  const begin = async (step) => {
    const result = await runStep(step, { status, verbose });
    running.delete(step);
    results.set(step, result);
  };
  for (;;) {
    for (const [step, result] of leftOut(waiting, [...results.values()])) {
      status.stop();
      failure(`${step.title} · left out: it ${result.reason}, which has not passed`);
      results.set(step, result);
    }
    waiting = waiting.filter((step) => !results.has(step));
    const step = nextStep(waiting, [...running.keys()], jobs);
    if (step) {
      waiting = waiting.filter((other) => other !== step);
      running.set(step, begin(step));
    } else if (running.size > 0) {
      const titles = [...running.keys()].filter(({ live }) => !live).map(({ title }) => title);
      if (titles.length > 0) status.update(`${results.size} of ${steps.length} · ${titles.join(', ')}`, 0);
      await Promise.race(running.values());
    } else {
      status.stop();
      return steps.map((each) => results.get(each));
    }
  }
}

/** The steps that cannot run any more, each with its result. */
function leftOut(waiting, results) {
  const missing = new Set(results.filter(({ outcome }) => outcome !== 'passed').map(({ id }) => id));
  const skipped = [];
  for (const step of waiting) {
    const needed = step.needs?.find((id) => missing.has(id));
    if (!needed) continue;
    missing.add(step.id);
    skipped.push([step, { id: step.id, outcome: 'skipped', seconds: 0, reason: `needs ${needed}` }]);
  }
  return skipped;
}
