import Table from 'cli-table3';
import type { SharedRows } from '../../../binding/native-types.js';
import type { Colors } from '../../colors.js';
import { widest } from '../../width.js';
import { type Line, lineOf } from './cells.js';
import { wrap } from './wrap.js';

/** Marks what most others say otherwise; seen without colours too. */
const DIFFERS = '≠ ';
const NOTHING = '·';

/**
 * Shows who shares what: a column an app where they fit beside each other, else a block a key that says which apps agree.
 *
 * @param width columns of the terminal
 */
export function matrix(shared: readonly SharedRows[], width: number, colors: Colors): string {
  if (shared.length === 0) return '';
  const lines = shared.map(lineOf);
  const apps = [...new Set(lines.flatMap(({ cells }) => cells.flatMap((cell) => cell.apps)))].sort();
  const rows = lines.map((line) => [line.key, ...apps.map((app) => cellText(line, app))]);
  const head = ['shared', ...apps];
  const columns = head.map((text, index) => widest([text, ...rows.map((row) => row[index] ?? '')]));
  const needed = columns.reduce((sum, column) => sum + column + GAP.length, -GAP.length);
  return needed <= width ? beside(head, rows, colors) : lines.map((line) => block(line, width, colors)).join('\n');
}

const GAP = '  ';

/** Apps that are not named one by one where they agree. */
const MANY = 8;

/** No lines: what is bare text can be searched and copied, and looks the same in a log. */
const BARE = Object.fromEntries(
  ['', '-mid', '-left', '-right'].flatMap((side) =>
    ['top', 'bottom', 'mid', 'left', 'right'].map((place) => [place + side, '']),
  ),
);

function beside(head: readonly string[], rows: readonly string[][], colors: Colors): string {
  const grid = new Table({
    chars: { ...BARE, middle: GAP },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  grid.push(head.map((text) => colors.bold(text)));
  for (const [key = '', ...cells] of rows) {
    grid.push([colors.bold(key), ...cells.map((cell) => paint(cell, colors))]);
  }
  const lines = grid.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

function cellText({ cells }: Line, app: string): string {
  const own = cells.filter((cell) => cell.apps.includes(app));
  return own.map(({ text, differs }) => (differs ? DIFFERS : '') + text).join(', ') || NOTHING;
}

function paint(text: string, colors: Colors): string {
  if (text.startsWith(DIFFERS)) return colors.yellow(text);
  return text === NOTHING ? colors.dim(text) : text;
}

function block({ key, cells }: Line, width: number, colors: Colors): string {
  const texts = cells.map(({ text, differs, apps }) => {
    const head = `${differs ? DIFFERS : '  '}${text}`;
    const count = apps.length === 1 ? '' : `${apps.length} apps`;
    // Where many agree, who does not is what matters.
    const list = !differs && apps.length > MANY ? count : [count, apps.join(', ')].filter(Boolean).join(': ');
    const [first, ...rest] = wrap(list, width - 4);
    return [
      `  ${differs ? colors.yellow(head) : head}`,
      ...[first, ...rest].map((line) => colors.dim(`      ${line}`)),
    ].join('\n');
  });
  return [colors.bold(key), ...texts].join('\n');
}
