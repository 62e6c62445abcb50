import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { moduleFile } from '../app/files.mjs';
import { editedModules } from '../app/shape.mjs';
import { editModule, writeApp } from '../app/write.mjs';
import { Child, runBuild } from '../lib/child.mjs';
import { counter, countInstructions, readCounts } from '../lib/valgrind.mjs';

/** What a process orders, and what its count is called. */
const BUILDS = {
  'production-instructions': { mode: 'production', metric: 'build_minstr' },
  'development-instructions': { mode: 'development', metric: 'dev_build_minstr' },
};
/** One thread for V8, and no compiling or forgetting of code when it pleases: else garbage and compilers differ by percents. */
export const FLAGS = ['--single-threaded', '--no-opt', '--no-maglev', '--no-flush-bytecode'];
/** Edits of each kind that are not counted: the first ones run code that is not compiled yet. */
const WARM_UP = 2;
/** Edits whose instructions are counted together. */
const EDITS = 8;

/** Instructions of a build: those of a process that builds, less those of one that imports the same and builds nothing. */
export function openBuildInstructions({ kind, one }, workshop) {
  const { mode, metric } = BUILDS[kind];
  const idle = new Map();
  const count = async (contender, more) => {
    const order = await workshop.order(contender, one, { mode, isSlow: true, ...more });
    return countInstructions(join(workshop.folder, 'valgrind.log'), (under) =>
      runBuild(order, { under, flags: FLAGS }),
    );
  };
  return {
    async prepare(contender) {
      idle.set(contender, await count(contender, { idle: true }));
    },
    async sample(contender) {
      return [{ case: one.name, metrics: { [metric]: (await count(contender)) - idle.get(contender) } }];
    },
  };
}

/** Instructions of rebuilds, all of them and those in the binding. */
export function openRebuildInstructions({ one }, workshop) {
  const edited = editedModules(one);
  const binding = basename(process.env.FEDPACK_BINDING_PATH ?? '');
  let revision = 0;

  return {
    async sample(contender) {
      const app = join(workshop.folder, 'counted', `${one.name}-${contender}`);
      await writeApp(one, app);
      const order = { ...(await workshop.order(contender, one, { mode: 'development', isSlow: true })), app };
      const out = join(workshop.folder, `callgrind-${contender}`);
      const child = new Child('watch.mjs', order, { under: counter(out), flags: FLAGS });
      const ask = async (message) => {
        child.send(message);
        await child.answer();
      };
      const edit = async (index) => {
        revision += 1;
        await ask({ file: join(app, moduleFile(one, index).path) });
        await editModule(one, app, index, revision);
        await child.answer();
      };
      const results = [];
      try {
        await child.answer();
        for (let at = 0; at < WARM_UP; at++) for (const index of Object.values(edited)) await edit(index);
        await ask({ count: 'on' });
        for (const [at, [kind, index]] of Object.entries(edited).entries()) {
          for (let times = 0; times < EDITS; times++) await edit(index);
          await ask({ count: 'so far' });
          const { all, native } = readCounts(await readFile(`${out}.${at + 1}`, 'utf8'), binding);
          const metrics = { rebuild_minstr: all / EDITS, rebuild_native_minstr: native / EDITS };
          results.push({ case: `${one.name}:${kind}`, metrics });
        }
      } finally {
        await child.end();
      }
      return results;
    },
  };
}
