import type { Diagnostic } from '../../binding/native-types.js';
import { printable } from '../../remote/printable.js';
import type { Outcome } from '../../types/consume/consume.js';
import { pad } from '../diff/formats.js';
import { plural } from '../report/summary.js';
import { widest } from '../width.js';
import type { TypesTarget } from './targets.js';

/** A folder of types, and what came of its remotes. */
export interface Done {
  target: TypesTarget;
  outcomes: Outcome[];
}

/** What came of each remote, a line each, below the name of the folder. */
export function text(done: readonly Done[]): string {
  if (done.length === 0) return 'no app in this workspace has remotes whose types are fetched\n';
  return done
    .flatMap(({ target, outcomes }) => {
      const width = widest(outcomes.map(({ alias }) => alias));
      const rows = outcomes.map((outcome) => `  ${pad(outcome.alias, width)}  ${verdict(outcome)}`);
      return [target.shown, ...rows];
    })
    .map((line) => `${printable(line)}\n`)
    .join('');
}

/** The same as data. */
export function json(root: string, done: readonly Done[], diagnostic: Diagnostic | undefined): string {
  const folders = done.map(({ target, outcomes }) => ({ folder: target.shown, remotes: outcomes }));
  return JSON.stringify({ version: 1, root, folders, diagnostics: diagnostic ? [diagnostic] : [] }, null, 2);
}

function verdict(outcome: Outcome): string {
  if ('problem' in outcome) return outcome.state === 'untyped' ? 'publishes no types' : 'not updated';
  const exposes = plural(Object.keys(outcome.exposes).length, 'module');
  return outcome.state === 'written' ? `updated: ${exposes}` : `unchanged: ${exposes}`;
}
