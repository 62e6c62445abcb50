import type { SharedRow, SharedRows } from '../../../binding/native-types.js';
import { printable } from '../../../remote/printable.js';

/** A share key as one or more apps have it. */
export interface Cell {
  text: string;
  /** Whether most others say something else. */
  differs: boolean;
  apps: string[];
}

/** A share key: what most apps say first, then by number of apps and text. */
export interface Line {
  key: string;
  cells: Cell[];
}

/** Groups the apps of a key by what they say. Where all agree on a property, it stands beside the key and not in the cells. */
export function lineOf({ key, rows }: SharedRows): Line {
  const common = FLAGS.filter(({ of }) => rows.every(of) && rows.length > 0);
  const mixed = FLAGS.filter(({ of }) => rows.some(of) && !rows.every(of));
  // An app that has none of its own, such as the package that is shared itself, differs from nobody.
  const showInstalled = new Set(rows.flatMap(({ installed }) => installed ?? [])).size > 1;
  const byText = new Map<string, string[]>();
  for (const row of rows) {
    const text = printable(describe(row, mixed, showInstalled));
    byText.set(text, [...(byText.get(text) ?? []), printable(row.app)]);
  }
  const sorted = [...byText].sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1));
  // Of two that are as many, neither is the norm.
  const isNorm = (index: number) => index === 0 && (sorted[1]?.[1].length ?? 0) < (sorted[0]?.[1].length ?? 0);
  return {
    key: [printable(key), ...common.map(({ name }) => name)].join(' '),
    cells: sorted.map(([text, apps], index) => ({ text, apps, differs: sorted.length > 1 && !isNorm(index) })),
  };
}

interface Flag {
  name: string;
  of: (row: SharedRow) => boolean;
}

const FLAGS: readonly Flag[] = [
  { name: 'singleton', of: ({ singleton }) => singleton },
  { name: 'eager', of: ({ eager }) => eager },
  { name: 'no fallback', of: (row) => !row.import },
];

function describe(row: SharedRow, mixed: readonly Flag[], showInstalled: boolean): string {
  const flags = mixed.filter(({ of }) => of(row)).map(({ name }) => name);
  const installed = showInstalled && row.installed ? [`(${row.installed})`] : [];
  return [row.range ?? 'any', ...installed, ...flags].join(' ');
}
