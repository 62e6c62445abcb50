/**
 * Builds the binding and runs tests.
 *
 * @param {import('../../steps.mjs').Step[]} steps
 * @returns {Promise<import('../run-steps.mjs').Result[]>}
 */
export async function buildAndTest(steps) {
  // Imported now, as these load what may just have been installed.
  const [{ claimTargetDir }, { runSteps }] = await Promise.all([
    import('../claim-target.mjs'),
    import('../run-steps.mjs'),
  ]);
  await claimTargetDir();
  return runSteps(steps);
}
