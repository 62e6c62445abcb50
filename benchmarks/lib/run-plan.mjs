import { open as openTask } from '../measure/index.mjs';
import { runGroup } from './run-group.mjs';

/** So many times the budget, and a round is broken off: too few samples are better than none. */
const LIMIT = 1.1;

/**
 * Runs a plan: in each round of a group every task is measured once with every contender, each round in another order.
 *
 * @param {import('../plan/index.mjs').Group[]} plan
 * @param {object} around
 * @param {import('./samples.mjs').Samples} around.samples where everything is kept
 * @param {import('./workshop.mjs').Workshop} around.workshop
 * @param {number} [around.budget] milliseconds for all of it; without it, all rounds are run
 * @param {(progress: {text: string, fraction: number, secondsLeft: number}) => void} around.show
 * @param {() => Promise<void>} [around.onGroup] after each group
 * @param {typeof openTask} [around.open] what begins to measure a task, for tests
 */
export async function runPlan(plan, around) {
  const { samples, workshop, budget = Number.POSITIVE_INFINITY, show, onGroup, open = openTask } = around;
  const begun = performance.now();
  const total = plan.reduce((sum, group) => sum + weight(group), 0);
  let before = 0;
  for (const group of plan) {
    const progress = (done, text) => {
      const elapsed = performance.now() - begun;
      const ofWork = (before + done * weight(group)) / total;
      const fraction = Math.min(1, Math.max(ofWork, elapsed / budget));
      show({ text, fraction, secondsLeft: fraction > 0 ? ((1 - fraction) * elapsed) / fraction / 1000 : 0 });
    };
    const until = group.until === undefined ? Number.POSITIVE_INFINITY : begun + budget * group.until;
    await runGroup(group, { samples, workshop, open, progress, until, limit: begun + budget * LIMIT });
    before += weight(group);
    await onGroup?.();
  }
}

/** Builds that a group makes at most, larger applications counting for more. */
function weight({ tasks, rounds: [, max] }) {
  const builds = ({ kind }) => (kind === 'rebuild' ? 3 + max / 5 : max + 1);
  return tasks.reduce((sum, task) => sum + task.contenders.length * builds(task) * (task.one.modules + 300), 0);
}
