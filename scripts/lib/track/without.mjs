/**
 * What is left of the steps when a package cannot be used: those whose tests don't lead to it. A step of which only some files do
 * runs the others.
 *
 * @param {import('../../steps.mjs').Step[]} steps
 * @param {{
 *   filesOf: (step: import('../../steps.mjs').Step) => string[],
 *   leads: (file: string) => boolean,
 *   runFiles: (step: import('../../steps.mjs').Step, files: string[]) => Promise<unknown>,
 * }} tests the files of a step that have tests, whether one leads to the package, and what runs some of them
 * @returns {{steps: import('../../steps.mjs').Step[], left: {id: string, files: string[], all: boolean}[]}} `left`: what
 *   doesn't run, by step
 */
export function without(steps, { filesOf, leads, runFiles }) {
  const left = [];
  const kept = steps.flatMap((step) => {
    const files = filesOf(step);
    const leading = files.filter(leads);
    if (leading.length === 0) return [step];
    const others = files.filter((file) => !leading.includes(file));
    left.push({ id: step.id, files: leading, all: others.length === 0 });
    return others.length === 0 ? [] : [{ ...step, run: () => runFiles(step, others) }];
  });
  return { steps: kept, left };
}
