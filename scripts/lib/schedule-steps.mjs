/**
 * @typedef {Pick<import('../steps.mjs').Step, 'id' | 'needs' | 'uses' | 'alone'>} Waiting
 */

/**
 * Says what to start while others run.
 *
 * @template {Waiting} S
 * @param {S[]} waiting steps that have not been started, in the order of the run
 * @param {S[]} running
 * @param {number} jobs how many may run side by side
 * @returns {S | undefined} undefined when something has to end first
 */
export function nextStep(waiting, running, jobs) {
  if (running.length >= jobs || running.some(({ alone }) => alone)) return undefined;
  const pending = new Set([...waiting, ...running].map(({ id }) => id));
  const ready = waiting.find(
    ({ needs = [], uses }) =>
      !needs.some((id) => pending.has(id)) && !(uses && running.some((other) => other.uses === uses)),
  );
  // Nothing overtakes a step that waits for the machine, or it would wait for long.
  return ready?.alone && running.length > 0 ? undefined : ready;
}
