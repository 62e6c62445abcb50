import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runFirstWatch } from '../lib/child.mjs';
import { countInstructions } from '../lib/valgrind.mjs';
import { FLAGS } from './instructions.mjs';

/** Where plugins keep what their next run may go on with. */
const KEPT = 'node_modules/.cache';

/**
 * Instructions of the first build while watching, until its callback: with nothing kept, and with what an earlier run has kept in the
 * application's folder. Less those of a process that imports the same and builds nothing.
 */
export function openFirstWatchInstructions({ one }, workshop) {
  const idle = new Map();
  const order = (contender, more) => workshop.order(contender, one, { mode: 'development', ...more });
  const count = async (contender, more) => {
    const complete = await order(contender, { isSlow: true, ...more });
    return countInstructions(join(workshop.folder, 'valgrind.log'), (under) =>
      runFirstWatch(complete, { under, flags: FLAGS }),
    );
  };
  return {
    async prepare(contender) {
      idle.set(contender, await count(contender, { idle: true }));
    },
    async sample(contender) {
      const builds = async () => (await count(contender)) - idle.get(contender);
      const kept = join((await order(contender)).app, KEPT);
      await rm(kept, { recursive: true, force: true });
      const first = await builds();
      await runFirstWatch(await order(contender));
      // Who keeps nothing builds the same again.
      const next = existsSync(kept) ? await builds() : first;
      return [{ case: one.name, metrics: { watch_build_minstr: first, kept_watch_build_minstr: next } }];
    },
  };
}
