import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';

const CODE = new Set(['.mjs', '.cjs', '.js', '.ts', '.tsx']);
const LITERAL = /'([^'\n]+)'|"([^"\n]+)"|`([^`\n$]+)`/g;

/**
 * Whether a test leads to one of some packages: it, or a file of the checkout that it names, imports one or has its path. Files that are
 * started as a program of their own are named by a path, so that texts count, and not only imports.
 *
 * @param {string} file absolute
 * @param {string[]} names how the names of the packages begin, such as `@rsbuild/`
 * @param {Set<string>} [seen] files that were looked at
 * @returns {boolean}
 */
export function reaches(file, names, seen = new Set()) {
  if (seen.has(file)) return false;
  seen.add(file);
  const texts = literals(readFileSync(file, 'utf8'));
  if (texts.some((text) => names.some((name) => text.includes(name)))) return true;
  return texts.some((text) => {
    const other = resolve(dirname(file), text);
    return isCode(other) && reaches(other, names, seen);
  });
}

function literals(source) {
  return [...source.matchAll(LITERAL)].map(([, single, double, template]) => single ?? double ?? template);
}

function isCode(path) {
  return CODE.has(extname(path)) && !path.includes('/node_modules/') && existsSync(path) && statSync(path).isFile();
}
