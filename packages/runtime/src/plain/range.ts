import { BUILD, bareVersion, type Part, PRERELEASE, parseVersion, splitVersion } from './version';

/** One comparison with a version. */
interface Bound {
  /** Versions below it fit, instead of those from it on. */
  below: boolean;
  /** How many of the parts must be equal: 1 for `^1.2.3`, 2 for `~1.2.3`. */
  fixed: number;
  parts: Part[];
}

/** A range: a bound, or a combination of ranges. */
export type Range = Bound | { all: [Range, Range] } | { any: [Range, Range] } | { not: Range };

const from = (parts: Part[], fixed = 0): Bound => ({ below: false, fixed, parts });
const below = (parts: Part[]): Bound => ({ below: true, fixed: 0, parts });
/** `1` means `1.x.x` and `*` anything; a full version means itself. */
const exactly = (parts: Part[]): Bound => from(parts, parts.length > 2 ? parts.length + 1 : parts.length);

/** Parses a range in npm's grammar. Never throws: invalid ranges match nothing. */
export function parseRange(text: string): Range {
  return text
    .split('||')
    .map(parseAlternative)
    .reduce((first, second) => ({ any: [first, second] }));
}

function parseAlternative(text: string): Range {
  const [low, high] = text.split(/\s+-\s+/);
  if (low !== undefined && high !== undefined) {
    const top = parseParts(high);
    return { all: [from(parseParts(low)), { any: [below(top), exactly(top)] }] };
  }
  // A space inside `>= 1.0` belongs to the operator before it.
  const comparisons = text
    .trim()
    .replace(/([-*\w])\s+/g, '$1\n')
    .split('\n');
  return comparisons.map(parseComparison).reduce((first, second) => ({ all: [first, second] }));
}

function parseComparison(text: string): Range {
  const [, operator = '', version = ''] = /^(\^|~|<=|<|>=|>|=|v|!)?(.*)$/.exec(text.trim()) ?? [];
  const parts = parseParts(version);
  switch (operator) {
    case '^':
      return from(parts, Math.min(parts.length, caret(parts)));
    case '~':
      return from(parts, Math.min(parts.length, 2));
    case '>=':
      return from(parts);
    case '<':
      return below(parts);
    case '>':
      return { all: [from(parts), { not: exactly(parts) }] };
    case '<=':
      return { any: [below(parts), exactly(parts)] };
    case '!':
      return { not: exactly(parts) };
    default:
      return exactly(parts);
  }
}

/** The parts up to the first that is not zero are kept. */
function caret(parts: Part[]): number {
  if (parts[0] !== 0) return 1;
  return parts[1] === 0 ? 3 : 2;
}

function parseParts(text: string): Part[] {
  const [version = ''] = bareVersion(text).split('+');
  // `01` is no number in a range.
  const parts = splitVersion(version, (part) =>
    String(Number(part)) === part && part !== 'NaN' ? Number(part) : part,
  );
  while (isAny(parts[parts.length - 1])) parts.pop();
  return parts;
}

const isAny = (part: Part | undefined): boolean => part === PRERELEASE || /^[*xX]$/.test(String(part));

/** Whether a version is in a range. A prerelease only is if the range names a prerelease of the same version. */
export function isInRange(range: Range, version: string): boolean {
  if ('all' in range) return range.all.every((part) => isInRange(part, version));
  if ('any' in range) return range.any.some((part) => isInRange(part, version));
  if ('not' in range) return !isInRange(range.not, version);
  return isInBound(range, parseVersion(version));
}

function isInBound({ below, fixed, parts }: Bound, version: Part[]): boolean {
  // Whether an earlier part has decided the comparison.
  let decided = false;
  for (let i = 0, j = 0; ; i++) {
    const found = version[i];
    const wanted = parts[j];
    if (found === undefined || found === BUILD) {
      if (decided) return true;
      return wanted === PRERELEASE ? j >= fixed && !below : (wanted === undefined) !== below;
    }
    if (found === PRERELEASE) {
      // Prereleases of another version don't match.
      if (decided || wanted !== PRERELEASE) return false;
      j++;
    } else if (wanted === undefined || wanted === PRERELEASE) {
      // The version has more parts than the range.
      if (!decided && (below || j < fixed)) return false;
      decided = true;
    } else {
      if (!decided && found !== wanted) {
        if (j < fixed || isLess(found, wanted as number | string) !== below) return false;
        decided = true;
      }
      j++;
    }
  }
}

function isLess(a: number | string, b: number | string): boolean {
  return typeof a === typeof b ? a < b : typeof a === 'number';
}

/** Formats a range for messages: `=1.1.0`, `^1.0.0`, `>=1.0.0 <2`. */
export function printRange(range: Range): string {
  return bare(print(range));
}

function print(range: Range): string {
  if ('all' in range) return `${print(range.all[0])} ${print(range.all[1])}`;
  if ('any' in range) return `(${bare(print(range.any[0]))} || ${bare(print(range.any[1]))})`;
  if ('not' in range) return `not(${bare(print(range.not))})`;
  if (range.parts.length === 0) return '*';
  return sign(range) + spell(range.parts);
}

const bare = (text: string): string => text.replace(/^\((.+)\)$/, '$1');

function sign({ below, fixed }: Bound): string {
  if (below) return '<';
  return ['>=', '^', '~'][fixed] ?? '=';
}

function spell(parts: Part[]): string {
  const mark = parts.indexOf(PRERELEASE);
  const end = mark < 0 ? parts.length : mark;
  const prerelease = mark < 0 ? '' : `-${parts.slice(mark + 1).join('.')}`;
  return parts.slice(0, end).join('.') + prerelease;
}
