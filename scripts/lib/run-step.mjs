import { failedTests } from './failed-tests.mjs';
import { Output, say } from './output.mjs';
import { duration, failure, heading, success } from './report.mjs';
import { CommandError } from './run.mjs';

/**
 * Runs a step. One that passes is one line; what another printed is shown when it has ended. One that is live
 * prints as it goes: it takes long, and says how far it is.
 *
 * @param {import('../steps.mjs').Step} step
 * @param {{status: {stop(): void}, verbose?: boolean}} options
 * @returns {Promise<import('./run-steps.mjs').Result>}
 */
export async function runStep({ id, title, takes, live, folder, run }, { status, verbose }) {
  const begun = performance.now();
  const output = new Output();
  if (live) {
    status.stop();
    heading(title, takes);
  }
  const error = await errorOf(() => (live ? run() : output.during(run)));
  const seconds = (performance.now() - begun) / 1000;
  status.stop();
  if (!live && (error || verbose)) {
    heading(title);
    if (output.text) say(output.text.trimEnd());
  }
  if (!error) {
    success(`${title} · ${duration(seconds)}`);
    return { id, outcome: 'passed', seconds };
  }
  failure(error instanceof CommandError ? error.message : error.stack);
  return { id, outcome: 'failed', seconds, tests: failedTests(output.text, folder) };
}

async function errorOf(work) {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
}
