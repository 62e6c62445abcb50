import { runBuild } from '../lib/child.mjs';

/** What the manifest takes alone: a development build with it less one without, of the same round. */
export function openManifest({ one }, workshop) {
  const build = async (contender, manifest) =>
    runBuild(await workshop.order(contender, one, { mode: 'development', manifest }));
  return {
    prepare: (contender) => build(contender, true),
    async sample(contender, round) {
      const told = {};
      // Which of the two comes first changes from round to round.
      for (const manifest of round % 2 === 0 ? [true, false] : [false, true])
        told[manifest] = await build(contender, manifest);
      const metrics = {
        manifest_ms: told.true.ms - told.false.ms,
        manifest_cpu_ms: told.true.cpuMs - told.false.cpuMs,
      };
      return [{ case: one.name, metrics }];
    },
  };
}
