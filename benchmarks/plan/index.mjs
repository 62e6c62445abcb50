import { caseNamed, cases } from '../cases.mjs';
import { contenders } from '../contenders/index.mjs';
import { counted } from './kinds.mjs';

/**
 * @typedef {object} Task
 * @property {import('./kinds.mjs').Kind} kind
 * @property {import('../cases.mjs').Case} one
 * @property {string[]} contenders
 */

/**
 * @typedef {object} Group tasks whose rounds are interleaved
 * @property {Task[]} tasks
 * @property {[min: number, max: number]} rounds
 * @property {number} [until] the part of the time budget after which no round begins, unless there are too few
 */

/** Rounds of a full run. */
const ROUNDS = 7;
/** Rounds of a quick run, while its time lasts. */
const QUICK_ROUNDS = [3, 15];
const QUICK_EDITS = [5, 15];

const RSPACK = Object.keys(contenders).filter((name) => contenders[name].table === 'rspack');
const PEERS = Object.keys(contenders).filter((name) => contenders[name].table === 'peer');
const OWN = RSPACK.filter((name) => !contenders[name].installed);
/** Cases whose rebuilds are measured. */
const WATCHED = ['base', 'modules-10000', 'entries-20', 'remotes-50'];
/** Cases whose first build while watching is measured: what it may take over is what remotes have said. */
const FIRST_WATCHED = ['remotes-5', 'remotes-50'];
/** The cases of kinds that not all of them are measured of. */
const ONLY = { 'rebuild-instructions': WATCHED, 'first-watch-instructions': FIRST_WATCHED };
const isWaterfall = (name) => name.startsWith('waterfall-');
/** Cases of which one kind is measured, and no builds for their own sake. */
const OF_ONE_KIND = ['manifest', 'types', 'download', 'hmr', ...cases.map(({ name }) => name).filter(isWaterfall)];
/** Visits of a page whose waterfall is measured, at most. */
const VISITS = 5;
/** Cases that the peers build as well. */
const PEER_CASES = ['base', 'size-remote'];

/** @returns {Group[]} a short selection: the base case, rebuilds with 1 and 20 entries, and sizes */
export function quickPlan() {
  return withoutPeers([
    { tasks: [task('sizes', 'size-host'), task('sizes', 'size-remote')], rounds: [1, 1] },
    { tasks: [task('download', 'download')], rounds: [1, 1] },
    { tasks: [task('rebuild', 'base')], rounds: QUICK_EDITS, until: 0.3 },
    { tasks: [task('rebuild', 'entries-20')], rounds: QUICK_EDITS, until: 0.5 },
    {
      tasks: [task('production', 'base'), task('development', 'base'), task('warm', 'base')],
      rounds: QUICK_ROUNDS,
      until: 1,
    },
  ]);
}

/**
 * @param {number} [rounds] of builds; rebuilds have twice as many
 * @returns {Group[]} everything
 */
export function fullPlan(rounds = ROUNDS) {
  // Edits take less time than builds, and vary more.
  const edits = 2 * rounds + 1;
  return cases.flatMap(({ name }) => {
    if (name === 'manifest') return [{ tasks: [task('manifest', name)], rounds: [rounds, rounds] }];
    if (name === 'types') return [{ tasks: [task('types', name)], rounds: [rounds, rounds] }];
    if (name === 'download' || name === 'hmr') return [{ tasks: [task(name, name)], rounds: [1, 1] }];
    if (isWaterfall(name)) {
      const visits = Math.min(rounds, VISITS);
      return [{ tasks: [task('waterfall', name)], rounds: [visits, visits] }];
    }
    if (name.startsWith('size-')) return [{ tasks: [task('sizes', name)], rounds: [1, 1] }];
    const kinds = ['production', 'development', ...(name === 'base' ? ['unminified', 'warm'] : [])];
    const builds = { tasks: kinds.map((kind) => task(kind, name)), rounds: [rounds, rounds] };
    return [builds, ...(WATCHED.includes(name) ? [{ tasks: [task('rebuild', name)], rounds: [edits, edits] }] : [])];
  });
}

/**
 * @param {number} [rounds] a count hardly differs from the next one
 * @returns {Group[]} instructions instead of time, of the cases that are built for their time
 */
export function countedPlan(rounds = 1) {
  return cases
    .filter(({ name }) => !OF_ONE_KIND.includes(name) && !name.startsWith('size-'))
    .flatMap(({ name }) =>
      counted
        .filter((kind) => ONLY[kind]?.includes(name) ?? true)
        .map((kind) => ({ tasks: [task(kind, name)], rounds: [rounds, rounds] })),
    );
}

/**
 * What is left of a plan.
 *
 * @param {Group[]} plan
 * @param {{only?: string[], kinds?: string[], contenders?: string[]}} filter `only` are parts of cases' names or kinds, of which one
 *   has to fit
 * @returns {Group[]}
 */
export function filterPlan(plan, { only = [], kinds = [], contenders: wanted = [] }) {
  const fits = ({ kind, one }) =>
    (only.length === 0 || only.some((text) => kind === text || one.name.includes(text))) &&
    (kinds.length === 0 || kinds.includes(kind));
  return plan
    .map((group) => ({
      ...group,
      tasks: group.tasks.filter(fits).map((task) => ({
        ...task,
        contenders: task.contenders.filter((name) => wanted.length === 0 || wanted.includes(name)),
      })),
    }))
    .filter(({ tasks }) => tasks.some(({ contenders }) => contenders.length > 0));
}

/** @returns {Group[]} the plan without the contenders that would have to be installed */
export const withoutPeers = (plan) => filterPlan(plan, { contenders: OWN });

function task(kind, name) {
  const one = caseNamed(name);
  const able = [...RSPACK, ...(PEER_CASES.includes(name) ? PEERS : [])].filter((contender) => {
    if (!contenders[contender].kinds.includes(kind)) return false;
    // Without exposes there is nothing that a floor could add.
    return !contender.endsWith('floor') || one.exposes > 0;
  });
  return { kind, one, contenders: able };
}
