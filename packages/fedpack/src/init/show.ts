import { relative } from 'node:path';
import type { Colors } from '../cli/colors.js';
import { showDiff } from '../cli/fix/diff.js';
import { printable } from '../remote/printable.js';
import type { Draft } from './draft.js';

/**
 * What a draft changes, as unified diffs, and what is left to the user.
 *
 * @param cwd that paths are shown relative to
 */
export function showDraft({ changes, manual, notes }: Draft, cwd: string, colors: Colors): string {
  const name = (file: string) => relative(cwd, file).replaceAll('\\', '/') || file;
  const diffs = changes.map(({ file, before, after }) => showDiff(name(file), before ?? '', after, colors));
  const byHand = manual.map(({ file, reason, text }) =>
    [
      `${colors.yellow('By hand')}: ${printable(name(file))} was left alone, as ${reason}. Add:`,
      '',
      ...text.split('\n').map((line) => `  ${line}`.trimEnd()),
    ].join('\n'),
  );
  const known = notes.length > 0 ? [['To know:', ...notes.map((note) => `- ${printable(note)}`)].join('\n')] : [];
  return [...diffs, ...byHand, ...known].join('\n\n');
}
