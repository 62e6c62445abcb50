import { linesOf, nameOf } from '../release/describe.js';
import type { GraphApp } from './data.js';

/** Lines of a box that say what differs; more are counted. */
const MOST_LINES = 8;
/** Characters of a line: boxes are as wide as their longest one. */
const LONGEST = 72;

/** The lines of a box: what the app is called, and what is deployed of it. */
export function labelOf({ id, releases }: GraphApp): string[] {
  return [
    id,
    ...releases.flatMap((release) => [`deployed: ${nameOf(release)}`, ...few(linesOf(release))].map(shortened)),
  ];
}

function few(lines: string[]): string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`];
}

/** Cuts by characters, so that no surrogate pair is torn. */
function shortened(line: string): string {
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
