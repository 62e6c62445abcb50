import { CommandError } from './run.mjs';

/**
 * Picks what to run.
 *
 * @template {{id: string, needs?: string[], full?: boolean}} S
 * @param {S[]} steps all of them, in the order of the run
 * @param {{only?: string[], full?: boolean}} wanted `only` names steps, and brings in what they need; a step that is
 *   named runs without `full` as well
 * @returns {S[]} in the order of the run
 * @throws {CommandError} for a name that no step has
 */
export function pickSteps(steps, { only = [], full = false } = {}) {
  if (only.length === 0) return steps.filter((step) => full || !step.full);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const picked = new Set();
  const add = (id) => {
    const step = byId.get(id);
    if (!step) throw new CommandError(`There is no step “${id}”. The steps are: ${[...byId.keys()].join(', ')}`);
    if (picked.has(step)) return;
    picked.add(step);
    for (const needed of step.needs ?? []) add(needed);
  };
  for (const id of only) add(id);
  return steps.filter((step) => picked.has(step));
}
