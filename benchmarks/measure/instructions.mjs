import { join } from 'node:path';
import { moduleFile } from '../app/files.mjs';
import { editedModules } from '../app/shape.mjs';
import { editModule, writeApp } from '../app/write.mjs';
import { Child, runBuild } from '../lib/child.mjs';
import { countInstructions } from '../lib/valgrind.mjs';

/** What a process orders, and what its count is called. */
const BUILDS = {
  'production-instructions': { mode: 'production', metric: 'build_minstr' },
  'development-instructions': { mode: 'development', metric: 'dev_build_minstr' },
};
/** Edits of each kind that are not counted: the first ones run code that is not compiled yet. */
const WARM_UP = 2;
/** Edits whose instructions are counted together. */
const EDITS = 8;

/** Instructions of a build: those of a process that builds, less those of one that imports the same and builds nothing. */
export function openBuildInstructions({ kind, one }, workshop) {
  const { mode, metric } = BUILDS[kind];
  const idle = new Map();
  const count = async (contender, more) => {
    const order = await workshop.order(contender, one, { mode, ...more });
    return countInstructions(join(workshop.folder, 'valgrind.log'), (under) => runBuild(order, under));
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

/** Instructions of a rebuild: those of a process that does some after its first ones, less those of one that stops at these. */
export function openRebuildInstructions({ one }, workshop) {
  const edited = editedModules(one);
  const warmUp = Array.from({ length: WARM_UP }, () => Object.values(edited)).flat();
  const appOf = (contender) => join(workshop.folder, 'counted', `${one.name}-${contender}`);
  let revision = 0;

  const count = async (contender, edits) => {
    const app = appOf(contender);
    const order = { ...(await workshop.order(contender, one, { mode: 'development' })), app };
    return countInstructions(join(workshop.folder, 'valgrind.log'), async (under) => {
      const child = new Child('watch.mjs', order, under);
      try {
        await child.answer();
        for (const index of [...warmUp, ...edits]) {
          revision += 1;
          child.send(join(app, moduleFile(one, index).path));
          await child.answer();
          await editModule(one, app, index, revision);
          await child.answer();
        }
        await child.over();
      } finally {
        await child.end();
      }
    });
  };

  return {
    prepare: (contender) => writeApp(one, appOf(contender)),
    async sample(contender) {
      const before = await count(contender, []);
      const results = [];
      for (const [kind, index] of Object.entries(edited)) {
        const after = await count(contender, Array(EDITS).fill(index));
        results.push({ case: `${one.name}:${kind}`, metrics: { rebuild_minstr: (after - before) / EDITS } });
      }
      return results;
    },
  };
}
