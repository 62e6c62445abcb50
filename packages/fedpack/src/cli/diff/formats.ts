import stringWidth from 'string-width';
import type { Change, Diagnostic, DiffOutput } from '../../binding/native-types.js';
import { printable } from '../../remote/printable.js';
import type { Colors } from '../colors.js';
import { workflowCommand } from '../report/github.js';
import { plural } from '../report/summary.js';
import { widest } from '../width.js';

/** How the changes are written. */
export const FORMATS = ['table', 'json', 'github'] as const;

export type DiffFormat = (typeof FORMATS)[number];

/** The changes between two manifests, and their sources. */
export interface Compared extends DiffOutput {
  old: string;
  new: string;
  /** The uses that no longer fit, where they were looked for. */
  uses?: readonly Diagnostic[];
}

const RENDERERS: Record<DiffFormat, (compared: Compared, colors: Colors) => string> = {
  table,
  json: ({ old, new: now, breaking, changes, uses }) =>
    JSON.stringify({ old, new: now, breaking, changes, ...(uses && { uses }) }, null, 2),
  github: ({ changes, uses = [] }) => [...changes.map(annotation), ...uses.map(useAnnotation)].join('\n'),
};

/** The changes as a text that ends with a line break, unless it is empty. Only the table has colours. */
export function render(format: DiffFormat, compared: Compared, colors: Colors): string {
  const text = RENDERERS[format](compared, colors);
  return text === '' ? '' : `${text}\n`;
}

/** `3 changes, 1 breaking` */
export function summary(changes: readonly Change[]): string {
  const breaking = changes.filter((change) => change.breaking).length;
  return `${plural(changes.length, 'change')}, ${breaking || 'none'} breaking`;
}

/** A text that fills a column. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function table({ uses, ...compared }: Compared, colors: Colors): string {
  const text = changesTable(compared, colors);
  if (!uses) return text;
  const shown = uses.map((use) => use.text.split('\n').map(printable).join('\n'));
  const count =
    uses.length === 0
      ? 'all uses here fit the new types'
      : `${plural(uses.length, 'use')} here no longer ${uses.length === 1 ? 'fits' : 'fit'}`;
  return [text, '', ...shown, count].join('\n');
}

function changesTable({ changes, ...sources }: Compared, colors: Colors): string {
  const head = colors.bold(`${printable(sources.old)} → ${printable(sources.new)}`);
  if (changes.length === 0) return `${head}\nno changes`;
  const subjects = changes.map(({ subject }) => printable(subject));
  const width = widest(subjects);
  const rows = changes.map(({ breaking, message }, index) => {
    const verdict = breaking ? colors.red('breaking  ') : colors.dim('compatible');
    return `${verdict}  ${pad(subjects[index] ?? '', width)}  ${printable(message)}`;
  });
  return [head, '', ...rows, '', summary(changes)].join('\n');
}

/** The line of a use. */
function useAnnotation({ code, title, location, text }: Diagnostic): string {
  const place = location && { file: location.file, line: String(location.line), col: String(location.column) };
  return workflowCommand('error', { ...place, title: `${code} ${title}` }, text);
}

/** A workflow command of GitHub's, which shows it beside the run. */
function annotation({ breaking, subject, message }: Change): string {
  const title = `fedpack diff: ${printable(subject)}`;
  return workflowCommand(breaking ? 'error' : 'notice', { title }, printable(message));
}
