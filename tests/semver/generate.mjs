/**
 * A generator of random numbers: the same seed gives the same row everywhere (mulberry32).
 *
 * @param {number} seed
 * @returns {() => number} numbers from 0 up to, not including, 1
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SAFE = Number.MAX_SAFE_INTEGER;
/** Small numbers meet each other; the rest are the edges of what npm reads. */
const NUMBERS = [0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 9, 10, '01', SAFE, BigInt(SAFE) + 1n, '99999999999999999999', '1e3', ''];
const IDENTIFIERS = ['alpha', 'beta', 'rc', 'a', 'x', 'X', '0', '1', '2', '10', '1a', '-', '--1', 'v', '01', '', 'é'];
const LONG_IDENTIFIERS = [`${SAFE}`, '9007199254740992', '9007199254740993', 'a'.repeat(245), '1'.repeat(250)];
const SIGNS = [
  '',
  '',
  '',
  '^',
  '^',
  '^',
  '~',
  '~',
  '>',
  '<',
  '>=',
  '<=',
  '=',
  '~>',
  '==',
  '<>',
  '^^',
  '>==',
  '^=',
  '~v',
];
const SPACES = ['', '', '', '', '', ' ', '  ', '\t', '\n', '\u00a0', '\ufeff', '\u0085'];
const ALPHABET = [...'0123.xX*v=<>~^|-+ab \t'];

/**
 * Pairs of a version and a range, most of them near each other, some of them broken.
 *
 * @param {number} seed
 * @param {number} count
 * @returns {[version: string, range: string][]}
 */
export function pairs(seed, count) {
  const next = random(seed);
  const upTo = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[upTo(list.length)];
  const chance = (share) => next() < share;
  const times = (count, make) => Array.from({ length: count }, make);

  const number = () => String(chance(0.97) ? upTo(4) : pick(NUMBERS));
  const identifier = () => pick(chance(0.02) ? LONG_IDENTIFIERS : chance(0.9) ? IDENTIFIERS.slice(0, 12) : IDENTIFIERS);
  const identifiers = () => times(1 + upTo(3), identifier).join('.');
  const prerelease = (share) => (chance(share) ? `-${identifiers()}` : '');
  const build = (share) => (chance(share) ? `+${identifiers()}` : '');
  const sized = (count, part) => times(count, part).join('.');

  const version = () => {
    const prefix = chance(0.03) ? pick(['v', '=', ' ', 'V', 'v ', '\ufeff']) : '';
    return `${prefix}${sized(chance(0.97) ? 3 : upTo(5), number)}${prerelease(0.45)}${build(0.05)}${chance(0.02) ? ' ' : ''}`;
  };
  const part = () => (chance(0.12) ? pick(['x', 'X', '*']) : number());
  const partial = () => {
    const parts = chance(0.6) ? 3 : chance(0.97) ? 1 + upTo(2) : upTo(5);
    const prefix = chance(0.04) ? pick(['v', '=', 'v=', 'vv', 'v ']) : '';
    return `${prefix}${sized(parts, part)}${prerelease(parts === 3 ? 0.35 : 0.01)}${build(0.03)}`;
  };
  const comparator = () =>
    `${pick(chance(0.96) ? SIGNS.slice(0, 13) : SIGNS)}${chance(0.9) ? '' : pick(SPACES)}${partial()}`;
  const space = () => (chance(0.93) ? ' ' : `${pick(SPACES)} `);
  const hyphen = () => `${partial()}${space()}-${chance(0.98) ? space() : ''}${partial()}`;
  const alternative = () => {
    if (chance(0.2)) return hyphen();
    return times(chance(0.97) ? 1 + upTo(3) : upTo(2), comparator).join(space());
  };
  /** One to three characters put in, left out or changed. */
  const broken = (text) => {
    const chars = [...text];
    for (let left = 1 + upTo(3); left > 0; left--)
      chars.splice(upTo(chars.length + 1), upTo(2), ...times(upTo(2), () => pick(ALPHABET)));
    return chars.join('');
  };
  const range = () => {
    const text = times(chance(0.6) ? 1 : 2 + upTo(2), alternative).join(`${pick(SPACES)}||${pick(SPACES)}`);
    if (chance(0.01)) return times(upTo(8), () => pick(ALPHABET)).join('');
    return chance(0.08) ? broken(text) : text;
  };
  /** A version near a number of the range, since random ones mostly miss. */
  const near = (text) => {
    const found = text.match(/\d\.\d\.\d(-[0-9A-Za-z.-]*)?/);
    return found && chance(0.4) ? `${found[0]}${chance(0.3) ? `.${identifier()}` : ''}` : version();
  };
  return times(count, () => {
    const text = range();
    const single = near(text);
    return [chance(0.02) ? broken(single) : single, text];
  });
}
