/**
 * `fedpack types`. In here: which remotes are looked at, and what the command ends with. Not in here: how types are fetched
 * (`types/consume`).
 */
import type { Diagnostic } from '../../binding/native-types.js';
import { typesUnavailable } from '../../binding/tools.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { consume, type Outcome } from '../../types/consume/consume.js';
import { existingFolder } from '../existing-folder.js';
import { loadApps } from '../lock/apps.js';
import { EXIT } from '../run.js';
import type { TypesOptions } from './options.js';
import { type Done, json, text } from './report.js';
import { type TypesTarget, typesTargets } from './targets.js';

/**
 * Fetches the types of all remotes, and says what came of each.
 *
 * @param aliases the remotes to look at; none means all
 * @returns the exit code: 1 where `strict` is set and types are missing, 2 where a configuration could not be loaded
 * @throws FedpackError where no app has a remote that is named
 */
export async function types(aliases: readonly string[], { cwd, format, strict }: TypesOptions): Promise<number> {
  const { root, apps } = await loadApps(await existingFolder(cwd));
  const broken = apps.filter(({ problem }) => problem !== undefined);
  for (const { config, problem } of broken) warn(`fedpack: warning: ${config} cannot be loaded: ${problem}`);
  const targets = chosen(await typesTargets(root, apps), aliases);
  const done = await Promise.all(
    targets.map(async (target): Promise<Done> => {
      const { sources, settings, timeout } = target;
      return { target, outcomes: [...(await consume(sources, settings, { timeout })), ...target.unknown.map(unknown)] };
    }),
  );
  const diagnostic = warningAbout(done.flatMap(({ outcomes }) => outcomes));
  if (format === 'json') process.stdout.write(`${json(root, done, diagnostic)}\n`);
  else process.stdout.write(text(done));
  if (diagnostic && format === 'text') warn(`fedpack: warning: ${diagnostic.text}`);
  if (broken.length > 0) return EXIT.misuse;
  return strict && diagnostic ? EXIT.errors : EXIT.fine;
}

function chosen(targets: readonly TypesTarget[], aliases: readonly string[]): TypesTarget[] {
  if (aliases.length === 0) return [...targets];
  const known = new Set(targets.flatMap(({ sources, unknown }) => [...sources.map(({ alias }) => alias), ...unknown]));
  const lost = aliases.filter((alias) => !known.has(alias));
  if (lost.length > 0) {
    const names = [...known].sort().join(', ') || 'none';
    throw new FedpackError(printable(`no app here has a remote named ${lost.join(', ')}; known remotes: ${names}`));
  }
  const isNamed = (alias: string) => aliases.includes(alias);
  return targets
    .map((target) => ({
      ...target,
      sources: target.sources.filter(({ alias }) => isNamed(alias)),
      unknown: target.unknown.filter(isNamed),
    }))
    .filter(({ sources, unknown }) => sources.length + unknown.length > 0);
}

/** The one warning about all remotes without types. */
export function warningAbout(outcomes: readonly Outcome[]): Diagnostic | undefined {
  const remotes = new Map<string, { alias: string; source: string; reason: string }>();
  for (const outcome of outcomes) {
    if (!('problem' in outcome)) continue;
    const { alias, source, problem } = outcome;
    remotes.set(JSON.stringify([alias, source]), { alias, source, reason: problem });
  }
  if (remotes.size === 0) return undefined;
  const made = typesUnavailable({ remotes: [...remotes.values()] });
  if ('problem' in made) throw new FedpackError(made.problem);
  return made.diagnostic;
}

function unknown(alias: string): Outcome {
  return { alias, source: 'remotes', state: 'failed', problem: 'a build cannot tell where its manifest is' };
}

function warn(text: string): void {
  process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`);
}
