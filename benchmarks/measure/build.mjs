import { runBuild } from '../lib/child.mjs';
import { builds } from '../plan/kinds.mjs';
import { checkFacts } from './check.mjs';

/** Builds from nothing. What is built is looked at in the first round, after it was measured. */
export function openBuild({ kind, one }, workshop) {
  const { order, metrics } = builds[kind];
  return {
    async sample(contender, round) {
      const complete = await workshop.order(contender, one, { ...order, facts: round === 0 });
      const told = await runBuild(complete);
      if (told.facts) await checkFacts(contender, one, told.facts, complete.output);
      return [{ case: one.name, metrics: metrics(told, contender) }];
    },
  };
}
