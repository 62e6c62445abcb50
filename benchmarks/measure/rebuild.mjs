import { join } from 'node:path';
import { moduleFile } from '../app/files.mjs';
import { editedModules } from '../app/shape.mjs';
import { editModule, writeApp } from '../app/write.mjs';
import { Child } from '../lib/child.mjs';

/** Edits that are not measured: the first ones run code that is not compiled yet. */
const WARM_UP = 2;

/**
 * Rebuilds after edits. The processes of all contenders watch at once, each an application of its own; the edits go from one to the
 * next, so that at any time one of them works and the others wait.
 */
export function openRebuild({ one }, workshop) {
  const edited = editedModules(one);
  const watching = new Map();
  let revision = 0;

  /** @returns {Promise<{ms: number, cpuMs: number}>} of the rebuild that follows */
  async function edit(contender, index) {
    const { child, app } = watching.get(contender);
    revision += 1;
    child.send({ file: join(app, moduleFile(one, index).path) });
    await child.answer();
    await editModule(one, app, index, revision);
    return child.answer();
  }

  return {
    async prepare(contender) {
      const app = join(workshop.folder, 'watched', `${one.name}-${contender}`);
      await writeApp(one, app);
      const order = await workshop.order(contender, one, { mode: 'development' });
      const child = new Child('watch.mjs', { ...order, app });
      watching.set(contender, { child, app });
      await child.answer();
      for (let at = 0; at < WARM_UP; at++) for (const index of Object.values(edited)) await edit(contender, index);
    },
    async sample(contender) {
      const results = [];
      for (const [kind, index] of Object.entries(edited)) {
        const { ms, cpuMs } = await edit(contender, index);
        results.push({ case: `${one.name}:${kind}`, metrics: { rebuild_ms: ms, rebuild_cpu_ms: cpuMs } });
      }
      return results;
    },
    async close() {
      for (const { child } of watching.values()) await child.end();
    },
  };
}
