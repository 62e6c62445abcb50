/**
 * @typedef {object} Use what a `use` brings into a file
 * @property {string[]} path such as `['crate', 'facts', 'Expose']`
 * @property {string} as the name that it gets; `*` for everything
 */

const USE = /\buse\s+([^;]+);/g;
const PATH = /(?<![\w:])(\w+)((?:\s*::\s*\w+)+)/g;
const DEFINED = /\b(?:fn|struct|enum|union|trait|type|const|static|mod|macro_rules!)\s+(\w+)/g;

/**
 * Reads which names a file brings in, uses and has.
 *
 * @param {string} code without comments and texts, see `code.mjs`
 * @returns {{uses: Use[], paths: string[][], defines: Set<string>}}
 */
export function readNames(code) {
  const uses = [...code.matchAll(USE)].flatMap(([, tree]) => expand(tree.replaceAll(/\s+/g, ' ').trim(), []));
  const rest = code.replaceAll(USE, ' ');
  const paths = [...rest.matchAll(PATH)].map(([path]) => path.split('::').map((part) => part.trim()));
  return { uses, paths, defines: new Set([...code.matchAll(DEFINED)].map(([, name]) => name)) };
}

/** `a::{b, c::*, self as d}` → a list of paths */
function expand(tree, before) {
  const brace = tree.indexOf('{');
  if (brace >= 0) {
    const path = [...before, ...segments(tree.slice(0, brace))];
    return splitList(tree.slice(brace + 1, tree.lastIndexOf('}'))).flatMap((each) => expand(each, path));
  }
  const [text, alias] = tree.split(' as ');
  const path = [...before, ...segments(text)];
  if (path.at(-1) === 'self' && path.length > 1) path.pop();
  const as = alias?.trim() ?? path.at(-1);
  return as === '*' ? [{ path: path.slice(0, -1), as }] : [{ path, as }];
}

const segments = (text) =>
  text
    .split('::')
    .map((part) => part.trim())
    .filter(Boolean);

/** Splits at the commas that are in no braces. */
function splitList(text) {
  const items = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (char === ',' && depth === 0) items.push('');
    else items[items.length - 1] += char;
  }
  return items.map((item) => item.trim()).filter(Boolean);
}
