import { openBuild } from './build.mjs';
import { openDownload } from './download.mjs';
import { openFirstWatchInstructions } from './first-watch.mjs';
import { openHotUpdates } from './hot-updates.mjs';
import { openBuildInstructions, openRebuildInstructions } from './instructions.mjs';
import { openManifest } from './manifest.mjs';
import { openRebuild } from './rebuild.mjs';
import { openSizes } from './sizes.mjs';
import { openTypes } from './types.mjs';
import { openWarm } from './warm.mjs';
import { openWaterfall } from './waterfall.mjs';

/**
 * @typedef {object} Measuring a task under way
 * @property {(contender: string, round: number) => Promise<{case: string, metrics: Record<string, number>}[]>} sample
 * @property {() => Promise<void>} close
 */

/** @type {Record<import('../plan/kinds.mjs').Kind, (task: import('../plan/index.mjs').Task, workshop: import('../lib/workshop.mjs').Workshop) => Measuring>} */
const openers = {
  production: openBuild,
  unminified: openBuild,
  development: openBuild,
  warm: openWarm,
  rebuild: openRebuild,
  manifest: openManifest,
  types: openTypes,
  sizes: openSizes,
  download: openDownload,
  hmr: openHotUpdates,
  waterfall: openWaterfall,
  'production-instructions': openBuildInstructions,
  'development-instructions': openBuildInstructions,
  'first-watch-instructions': openFirstWatchInstructions,
  'rebuild-instructions': openRebuildInstructions,
};

/**
 * Begins to measure. `prepare` of the result does for a contender what has to be done once, and is not measured.
 *
 * @param {import('../plan/index.mjs').Task} task
 * @param {import('../lib/workshop.mjs').Workshop} workshop
 * @returns {Measuring & {prepare(contender: string): Promise<void>}}
 */
export function open(task, workshop) {
  return { prepare: async () => {}, close: async () => {}, ...openers[task.kind](task, workshop) };
}
