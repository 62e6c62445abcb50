import { claimTargetDir } from './claim-target.mjs';
import { installDependencies } from './install.mjs';
import { missingPrerequisites } from './prerequisites.mjs';
import { CommandError, endEverythingOnSignal } from './run.mjs';

/**
 * Makes a fresh clone ready to run the rest of the scripts. This file and those it imports use Node's built-ins alone;
 * everything else is imported by the callback, after the dependencies are there.
 *
 * @param {() => Promise<number>} main returns the process's exit code
 * @param {{claim?: boolean}} [options] without `claim`, whoever calls Cargo claims its target folder first
 */
export async function bootstrap(main, { claim = true } = {}) {
  endEverythingOnSignal();
  const missing = missingPrerequisites();
  if (missing.length > 0) {
    for (const line of missing) console.error(line);
    process.exitCode = 1;
    return;
  }
  try {
    await installDependencies();
    if (claim) await claimTargetDir();
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = 1;
  }
}
