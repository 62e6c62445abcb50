/**
 * A package that moves to another version.
 *
 * @typedef {{name: string, from: string, to: string}} Move
 */

/** How a version stands behind the name of its package: in a command, in prose, as a dependency. */
const BETWEEN = '(?:@|`? |["\']: ["\'])[~^]?';

/**
 * Moves the versions that a text names with their package: `@rspack/core@2.2.9`, `` `@rsbuild/core` ~2.2.14 ``,
 * `"@rspack/core": "2.2.9"`.
 *
 * @param {string} text
 * @param {Move[]} moves
 */
export function withMentions(text, moves) {
  return moves.reduce(
    (result, move) => result.replace(pattern(move), (whole) => `${whole.slice(0, -move.from.length)}${move.to}`),
    text,
  );
}

/** The same number as a part of a longer one is another version. */
function pattern({ name, from }) {
  return new RegExp(`${escaped(name)}${BETWEEN}${escaped(from)}(?![\\d-]|\\.\\d)`, 'g');
}

/**
 * Finds what still names an old version, with its package or without.
 *
 * @param {string} text
 * @param {string[]} versions
 * @returns {number[]} numbers of lines, from 1
 */
export function linesWith(text, versions) {
  const any = new RegExp(`(?<![\\d.])(?:${versions.map(escaped).join('|')})(?![\\d-]|\\.\\d)`);
  return text.split('\n').flatMap((line, index) => (any.test(line) ? [index + 1] : []));
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
