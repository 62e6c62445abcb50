import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MeasureError, runBuild } from '../lib/child.mjs';
import { builds } from '../plan/kinds.mjs';

/** Modules that a warm build may build anew: those which no bundler keeps, such as containers. */
const FEW = 0.1;

/** Builds with a persistent cache that an earlier process has filled; each with the same one. */
export function openWarm({ one }, workshop) {
  const { order, metrics } = builds.warm;
  const folders = (contender) => {
    const folder = join(workshop.folder, 'cache', `${one.name}-${contender}`);
    return { kept: join(folder, 'kept'), used: join(folder, 'used') };
  };
  const build = async (contender, more) => {
    const { used } = folders(contender);
    return runBuild(await workshop.order(contender, one, { ...order, cache: used, ...more }));
  };
  const renew = async (contender) => {
    const { kept, used } = folders(contender);
    await rm(used, { recursive: true, force: true });
    await cp(kept, used, { recursive: true });
  };
  return {
    async prepare(contender) {
      const { kept, used } = folders(contender);
      await rm(used, { recursive: true, force: true });
      await build(contender);
      await cp(used, kept, { recursive: true });
      const { facts } = await build(contender, { facts: true });
      if (facts.built > one.modules * FEW) throw new MeasureError(`the warm build has built ${facts.built} modules`);
    },
    async sample(contender) {
      await renew(contender);
      return [{ case: one.name, metrics: metrics(await build(contender), contender) }];
    },
  };
}
