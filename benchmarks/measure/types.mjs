import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exposedModules } from '../app/shape.mjs';
import { editModule } from '../app/write.mjs';
import { MeasureError, runBuild, runTypes } from '../lib/child.mjs';
import { builds } from '../plan/kinds.mjs';
import { checkFacts } from './check.mjs';

/**
 * A production build with types, and the types alone: from nothing, and in another process after an exposed module was edited. Nothing is
 * cached before a build.
 */
export function openTypes({ one }, workshop) {
  const { order, metrics } = builds.production;
  const complete = async (contender, round) => {
    const made = await workshop.order(contender, one, { ...order, facts: round === 0 });
    await rm(join(made.app, 'node_modules/.cache'), { recursive: true, force: true });
    return made;
  };
  return {
    async sample(contender, round) {
      const build = await complete(contender, round);
      const told = await runBuild(build);
      if (told.facts) await checkFacts(contender, one, told.facts, build.output);
      const isTyped = contender.endsWith('-types');
      if (existsSync(join(build.output, '@mf-types.zip')) !== isTyped)
        throw new MeasureError('types are not as ordered');
      const alone = isTyped ? await types(contender, round) : {};
      return [{ case: one.name, metrics: { ...metrics(told, contender), ...alone } }];
    },
  };

  async function types(contender, round) {
    const ordered = await complete(contender, 1);
    const { ms: generate_ms } = await runTypes(ordered);
    const [edited] = exposedModules(one);
    await editModule(one, ordered.app, edited, round + 1);
    const { ms: regenerate_ms } = await runTypes(ordered);
    await editModule(one, ordered.app, edited, 0);
    return { generate_ms, regenerate_ms };
  }
}
