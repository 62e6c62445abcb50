import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';

/** Functions that run text as a script, by their global names. */
const EVALUATING = new Set(['eval', 'Function']);

/**
 * The places where a script gets hold of `eval` or `Function`, under whatever name it then calls them. What only asks for a type
 * (`value instanceof Function`, `type === Function`) or a method (`Function.prototype`) evaluates nothing.
 *
 * @param {string} code a script or an ES module
 * @returns {string[]} the text around each
 */
export function evaluations(code) {
  const found = [];
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', ranges: true, allowHashBang: true });
  const [scope] = analyze(tree, { ecmaVersion: 2022, sourceType: 'module' }).scopes;
  for (const { identifier } of scope.through) {
    if (!EVALUATING.has(identifier.name)) continue;
    const [start, end] = identifier.range;
    const before = code.slice(0, start);
    const after = code.slice(end);
    const isType = /(?:instanceof|typeof|[!=]==?)[\s(]*$/.test(before) || /^\s*(?:\.prototype\b|[!=]==?)/.test(after);
    if (!isType) found.push(code.slice(Math.max(0, start - 60), end + 60));
  }
  return found;
}

/** Most files hold neither word, and a text is looked through faster than it is parsed. */
const WORD = /(?<![\w$])(?:eval|Function)(?![\w$])/;

/** What may stand in a script, though it evaluates text, and why. */
const EXCEPTIONS = [
  {
    pattern: /\[Function,\s?Array\]/,
    why: 'Vue: the types of a property of `Transition`',
  },
  {
    pattern: /\bFunction\((["'`])return this\1\)\(\)/,
    why: "Rspack's way to the global object where there is no `globalThis`: no browser that knows of Trusted Types reaches it",
  },
  {
    pattern:
      /\beval\(`\(function\(exports, require, __dirname, __filename\)|nodeRuntimeImportCache|\bFunction\("return globalThis"\)\(\)/,
    why: '`@module-federation/node`, which an application installs to load chunks from other servers in Node',
  },
];

/**
 * The same of scripts in a folder, but for the exceptions.
 *
 * @param {string} folder
 * @param {string[]} [names] of files; all below the folder unless given
 * @returns {Promise<string[]>} file and text around each
 */
export async function evaluationsIn(folder, names) {
  const files = (names ?? (await readdir(folder, { recursive: true }))).filter((file) => /\.[cm]?js$/.test(file));
  const found = await Promise.all(
    files.sort().map(async (file) => {
      const code = await readFile(join(folder, file), 'utf8');
      const all = WORD.test(code) ? evaluations(code) : [];
      return all
        .filter((text) => !EXCEPTIONS.some(({ pattern }) => pattern.test(text)))
        .map((text) => `${file}: ${text}`);
    }),
  );
  return found.flat();
}

/**
 * Asserts that the scripts of a build evaluate no text.
 *
 * @param {string} folder
 * @param {string[]} [names] of files; all below the folder unless given
 */
export async function assertEvaluatesNothing(folder, names) {
  assert.deepEqual(await evaluationsIn(folder, names), []);
}
