import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests, testFiles } from '../node-tests.mjs';
import { pickSteps } from '../pick-steps.mjs';
import { root } from '../root.mjs';
import { reaches } from './reaches.mjs';
import { without } from './without.mjs';

/** Rsbuild itself, and the example, whose applications it builds. */
const RSBUILD = ['@rsbuild/', '@acme/workspace'];

/**
 * The steps of `npm test` that can run.
 *
 * @param {{only: string[], isRsbuildLeftOut: boolean}} options names of steps, all of them unless given; and whether the new Rspack
 *   has no Rsbuild
 * @returns {Promise<ReturnType<typeof without>>}
 */
export async function testSteps({ only, isRsbuildLeftOut }) {
  const { steps } = await import('../../steps.mjs');
  const picked = pickSteps(steps, { only });
  if (!isRsbuildLeftOut) return { steps: picked, left: [] };
  return without(picked, {
    filesOf,
    leads,
    runFiles: (_, files) => runTests(files),
  });
}

/** The files of a suite that have tests; for Playwright, which has its own, what they are supported by, all of it or nothing. */
function filesOf({ id }) {
  const folder = join(root, 'tests', id.replace(/-all$/, ''));
  if (!existsSync(folder)) return [];
  const files = testFiles(folder);
  if (files.length > 0) return files;
  const support = readdirSync(join(folder, 'support')).map((name) => join(folder, 'support', name));
  return support.filter(leads);
}

function leads(file) {
  return reaches(file, RSBUILD);
}
