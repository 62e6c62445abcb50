/**
 * `fedpack init`. In here: the order of things: look, ask, show, ask, write. Not in here: what is changed (`plan`), and how a file is
 * edited (`config`, `edits`).
 */
import { join, resolve } from 'node:path';
import { createColors, hasColors } from '../cli/colors.js';
import { FedpackError } from '../error.js';
import { writeFiles } from '../files/write-files.js';
import { answersFrom } from './answers.js';
import { askFor, askWhether } from './ask.js';
import { Draft } from './draft.js';
import { install } from './install.js';
import { planMigration } from './migrate/index.js';
import type { RemoteAddress } from './names.js';
import type { InitOptions } from './options.js';
import { plan } from './plan/index.js';
import { findPins, type Pin, stopped } from './plan/versions.js';
import { type Project, readProject } from './project/project.js';
import { findSiblings, type Sibling } from './project/siblings.js';
import { showDraft } from './show.js';

/**
 * Makes a host or a remote of a project.
 *
 * @param folder of the project
 * @returns the exit code
 * @throws FedpackError where nothing is changed, with the reason
 */
export async function init(folder: string, options: InitOptions): Promise<number> {
  const project = await readProject(resolve(folder));
  const canAsk = Boolean(process.stdin.isTTY && process.stdout.isTTY) && !options.yes;
  const draft = options.migrate
    ? await draftMigration(project, options, canAsk)
    : await draftInit(project, options, canAsk);
  const shown = showDraft(draft, process.cwd(), createColors(hasColors(process.stdout)));
  if (shown) process.stdout.write(`${shown}\n\n`);
  if (draft.changes.length === 0) return say(`Nothing ${draft.manual.length > 0 ? 'else ' : ''}is left to change.`);
  if (options.dryRun) return say('Nothing was written (--dry-run).');
  if (!options.yes && !canAsk)
    throw new FedpackError('nothing was written: this is no terminal to ask on; add --yes to write the changes');
  if (canAsk && !(await askWhether('Write these changes?'))) return say('Nothing was written.');
  await writeFiles(draft.changes);
  return finish(project, draft, options);
}

async function draftInit(project: Project, options: InitOptions, canAsk: boolean): Promise<Draft> {
  const draft = new Draft();
  const siblings = (await findSiblings(project.workspace)).filter(
    (one) => join(project.workspace.root, one.folder) !== join(project.folder),
  );
  const known = addressesOf(siblings);
  const complete = canAsk ? await askFor(options, project.json.name, known) : options;
  const answers = answersFrom(complete, project.json.name, known);
  await plan(draft, project, answers, siblings, await agreedPins(project, options, canAsk));
  return draft;
}

async function draftMigration(project: Project, options: InitOptions, canAsk: boolean): Promise<Draft> {
  const draft = new Draft();
  await planMigration(draft, project, await agreedPins(project, options, canAsk));
  return draft;
}

/** Remotes whose configuration holds their port can be found. */
function addressesOf(siblings: readonly Sibling[]): RemoteAddress[] {
  return siblings.flatMap(({ name, port }) =>
    port === undefined ? [] : [{ name, url: `http://localhost:${port}/mf-manifest.json` }],
  );
}

/** A version is changed only with its user's consent, for which `--yes` stands. */
async function agreedPins(project: Project, { yes, dryRun }: InitOptions, canAsk: boolean): Promise<Pin[]> {
  const pins = await findPins(project);
  for (const { name, range, found } of pins) {
    const isAgreed =
      yes ||
      dryRun ||
      (canAsk && (await askWhether(`fedpack needs ${name} ${range}, and the project has ${found}. Pin it?`)));
    if (isAgreed) say(`${name} is pinned to ${range}; the project has ${found}.`);
    else throw new FedpackError(`${stopped({ name, version: range }, found)}. With --yes, it is pinned`);
  }
  return pins;
}

async function finish({ folder, manager }: Project, draft: Draft, options: InitOptions): Promise<number> {
  const { length } = draft.changes;
  say(`${length} ${length === 1 ? 'file' : 'files'} written.`);
  const command = manager.install.join(' ');
  if (!options.install) return say(`Now run ${command}.`);
  if (await install(manager.install, folder)) return 0;
  process.stderr.write(`fedpack: ${command} failed; the files are written\n`);
  return 1;
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}
