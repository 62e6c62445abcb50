import { MeasureError } from './child.mjs';
import { rotated } from './numbers.mjs';

/**
 * Runs the rounds of tasks that are interleaved.
 *
 * @param {import('../plan/index.mjs').Group} group
 * @param {object} around
 * @param {import('./samples.mjs').Samples} around.samples
 * @param {import('./workshop.mjs').Workshop} around.workshop
 * @param {typeof import('../measure/index.mjs').open} around.open
 * @param {(done: number, text: string) => void} around.progress `done` is the part of the group, from 0 to 1
 * @param {number} around.until after this time of `performance.now()` no round begins, unless there are too few
 * @param {number} around.limit after this time nothing begins but the first round
 */
export async function runGroup({ tasks, rounds: [min, max] }, { samples, workshop, open, progress, until, limit }) {
  const opened = tasks.map((task) => ({ ...task, measuring: open(task, workshop) }));
  const about = ({ kind, one }, what) => `${kind} of ${one.name}: ${what}`;
  try {
    for (const [task, contender] of pairs(opened, 0)) {
      progress(0, about(task, `preparing ${contender}`));
      await attempt(task, contender, samples, () => task.measuring.prepare(contender));
    }
    let longest = 0;
    for (let round = 0; round < max; round++) {
      const begun = performance.now();
      if (round >= min && begun + longest > until) return;
      for (const [task, contender] of pairs(opened, round)) {
        if (round > 0 && performance.now() > limit) return;
        progress(round / max, about(task, `round ${round + 1}, ${contender}`));
        await attempt(task, contender, samples, async () => {
          const found = await task.measuring.sample(contender, round);
          for (const { case: name, metrics } of found) samples.add(name, contender, round, metrics);
        });
      }
      longest = Math.max(longest, performance.now() - begun);
    }
  } finally {
    for (const { measuring } of opened) await measuring.close();
  }
}

/** Every task with each of its contenders, in the order of a round. */
const pairs = (tasks, round) =>
  tasks.flatMap((task) => rotated(task.contenders, round).map((contender) => [task, contender]));

/** What cannot be measured is noted once, and then left alone. */
async function attempt({ kind, one }, contender, samples, work) {
  const name = `${one.name} ${kind}`;
  if (samples.hasFailed(name, contender)) return;
  try {
    await work();
  } catch (error) {
    samples.fail(name, contender, error instanceof MeasureError ? error.message : error.stack);
  }
}
