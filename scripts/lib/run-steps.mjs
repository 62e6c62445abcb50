import { failure, heading } from './report.mjs';
import { CommandError } from './run.mjs';

/**
 * Runs steps one after another. A step that fails stops only those that need it.
 *
 * @param {import('../steps.mjs').Step[]} steps
 * @returns {Promise<{id: string, outcome: 'passed' | 'failed' | 'skipped', seconds: number, reason?: string}[]>}
 */
export async function runSteps(steps) {
  const results = [];
  for (const [index, step] of steps.entries()) {
    heading(`[${index + 1}/${steps.length}] ${step.title}`, step.takes);
    const missing = results.find(({ id, outcome }) => outcome !== 'passed' && step.needs?.includes(id));
    if (missing) {
      const reason = `needs ${missing.id}`;
      failure(`left out: it ${reason}, which has not passed`);
      results.push({ id: step.id, outcome: 'skipped', seconds: 0, reason });
    } else {
      results.push(await runStep(step));
    }
  }
  return results;
}

async function runStep({ id, run }) {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  try {
    await run();
    return { id, outcome: 'passed', seconds: seconds() };
  } catch (error) {
    failure(error instanceof CommandError ? error.message : error.stack);
    return { id, outcome: 'failed', seconds: seconds() };
  }
}
