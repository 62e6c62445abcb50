import { duration } from '../report.mjs';

/**
 * @typedef {object} Outcome
 * @property {string} rspack the release
 * @property {import('./plan.mjs').Target} target
 * @property {string[]} newer releases whose crates aren't published
 * @property {string} [rsbuild] the release of Rsbuild that accepts it
 * @property {string} pinnedRsbuild the one that stays otherwise
 * @property {number} files how many were edited
 * @property {string[]} lost packages of other platforms that the registry did not have
 * @property {string[]} leftovers places that still name an old version
 * @property {{id: string, files: string[], all: boolean}[]} left tests that lead to Rsbuild
 * @property {string} [failed] what failed before there was anything to test
 * @property {import('../run-steps.mjs').Result[]} results of the steps
 */

/**
 * The end of the command: what has moved, what has not, and what failed.
 *
 * @param {Outcome} outcome
 * @returns {string}
 */
export function summary({ failed, results, ...outcome }) {
  const broken = results.filter((result) => result.outcome !== 'passed');
  const passed = results.length - broken.length;
  return [
    ...rows('moved', movedLines(outcome)),
    ...rows('left', leftLines(outcome)),
    ...rows('passed', passed > 0 ? [`${passed} of ${results.length} steps`] : []),
    ...rows('failed', failed ? [failed] : broken.map(brokenLine)),
    ...rows(
      'again',
      broken.length > 0 ? [`npm run track-rspack -- --test --only ${broken.map(({ id }) => id).join(',')}`] : [],
    ),
  ].join('\n');
}

/** @param {Pick<Outcome, 'target' | 'files'>} outcome */
export function movedLines({ target, files }) {
  const others = [...target.followers].map(([name, wanted]) => `${name} ${wanted}`);
  return [
    ...target.moves.map(({ name, from, to }) => `${name} ${from} → ${to}`),
    ...(others.length > 0 ? [`along with Rspack’s crates: ${others.join(', ')}`] : []),
    ...(target.gone.size > 0 ? [`profiles of crates that are gone: ${[...target.gone].join(', ')}`] : []),
    `${files} files`,
  ];
}

/** @param {Omit<Outcome, 'failed' | 'results'>} outcome */
export function leftLines({ rspack, newer, rsbuild, pinnedRsbuild, lost, leftovers, left }) {
  return [
    ...(newer.length > 0
      ? [`@rspack/core ${newer.join(', ')}: the crates are not published (--git takes them from Rspack’s tag)`]
      : []),
    ...(rsbuild
      ? []
      : [`@rsbuild/core stays at ${pinnedRsbuild}: no release accepts @rspack/core ${rspack}. This can’t be released`]),
    ...leftTests(left),
    ...(lost.length > 0 ? [`not in the lock files, as npm’s registry lacks them: ${lost.join(', ')}`] : []),
    ...(leftovers.length > 0 ? [`look at these, which name an old version: ${leftovers.join(', ')}`] : []),
  ];
}

/** @param {Outcome['left']} left */
export function leftTests(left) {
  return left.map(({ id, files, all }) => `tests with Rsbuild, ${id}: ${all ? 'all' : `${files.length} files`}`);
}

function brokenLine({ id, outcome, seconds, reason, tests = [] }) {
  const what = reason ?? (tests.length > 0 ? `${tests.length} tests` : outcome);
  return `${id}: ${what}${outcome === 'failed' ? ` · ${duration(seconds)}` : ''}`;
}

function rows(title, lines) {
  return lines.map((line, index) => `  ${(index === 0 ? title : '').padEnd(7)} ${line}`);
}
