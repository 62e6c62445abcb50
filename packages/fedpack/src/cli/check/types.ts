import { relative, sep } from 'node:path';
import type { AppFacts, Diagnostic } from '../../binding/native-types.js';
import { typeErrors } from '../../binding/tools.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { checkTypes } from '../../types/check/index.js';
import { consume, type Outcome } from '../../types/consume/consume.js';
import { warningAbout } from '../types/index.js';
import { typesTargets } from '../types/targets.js';

/**
 * Fetches the types of the remotes of all apps, and compiles each app against them.
 *
 * @param root absolute
 * @returns what does not fit, and the remotes without types
 * @throws FedpackError where an app cannot be compiled
 */
export async function typeDiagnostics(root: string, apps: readonly AppFacts[]): Promise<Diagnostic[]> {
  const targets = await typesTargets(root, apps);
  const found: Diagnostic[] = [];
  const missing: Outcome[] = [];
  // One after the other: a compiler takes a processor and much memory.
  for (const { settings, sources, timeout } of targets) {
    const outcomes = await consume(sources, settings, { timeout });
    missing.push(...outcomes);
    const typed = outcomes.flatMap((outcome) =>
      'exposes' in outcome ? [{ alias: outcome.alias, release: outcome.release }] : [],
    );
    if (typed.length === 0) continue;
    const checked = await checkTypes(
      { folder: settings.base, tsconfig: settings.tsconfig, types: settings.folder, remotes: typed },
      root,
    );
    if ('problem' in checked) {
      const app = relative(root, settings.base).replaceAll(sep, '/') || '.';
      throw new FedpackError(printable(`${app} cannot be type-checked: ${checked.problem}`));
    }
    const made = typeErrors({ errors: checked.errors, warn: false });
    if ('problem' in made) throw new FedpackError(made.problem);
    found.push(...made.diagnostics);
  }
  const warning = warningAbout(missing);
  return warning ? [...found, warning] : found;
}
