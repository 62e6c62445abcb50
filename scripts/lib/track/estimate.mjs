import { schedule } from '../build-schedule.mjs';

/**
 * What there is to compile after crates have moved: those that are new, and all that depend on one of them.
 *
 * @param {import('../crate-graph.mjs').CrateGraph} graph as it will be
 * @param {Set<string>} built crates that are compiled, by `name@version`
 * @returns {Set<string>}
 */
export function toCompile(graph, built) {
  const verdicts = new Map();
  const isNew = (crate) => {
    if (verdicts.has(crate)) return verdicts.get(crate);
    // Whatever comes back to itself on the way is decided by the rest.
    verdicts.set(crate, false);
    const verdict = !built.has(crate) || [...(graph.get(crate)?.needs ?? [])].some(isNew);
    verdicts.set(crate, verdict);
    return verdict;
  };
  return new Set([...graph.keys()].filter(isNew));
}

/**
 * How long the build will take, by what each crate took where that was measured.
 *
 * @param {import('../crate-graph.mjs').CrateGraph} graph
 * @param {Set<string>} crates those to compile
 * @param {(crate: string) => {metadata: number, total: number}} secondsOf one crate on one core
 * @param {number} cores
 * @returns {{processor: number, clock: number}} seconds of processor time, and those that pass while no one else uses the cores
 */
export function estimate(graph, crates, secondsOf, cores) {
  const rest = new Map(
    [...graph]
      .filter(([crate]) => crates.has(crate))
      .map(([crate, { needs, isMacro }]) => [
        crate,
        { isMacro, needs: new Set([...needs].filter((needed) => crates.has(needed))) },
      ]),
  );
  const processor = [...rest.keys()].reduce((sum, crate) => sum + secondsOf(crate).total, 0);
  const clock = Math.max(0, ...[...schedule(rest, secondsOf, cores).values()].map(({ done }) => done));
  return { processor, clock };
}
