import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * The modules of the comparison: the files in `cases`, and the lines of `lines.txt`, each of which is a module.
 *
 * @returns {Record<string, string>} texts by the names of files
 */
export function corpus() {
  const folder = join(root, 'cases');
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  const lines = readFileSync(join(root, 'lines.txt'), 'utf8').split('\n').filter(Boolean);
  const modules = lines.map((line, index) => [`line-${String(index + 1).padStart(3, '0')}.ts`, `${line}\n`]);
  return Object.fromEntries([...files, ...modules]);
}

/**
 * @param {string} source name of a file
 * @returns {string} that of its declaration
 */
export function declarationOf(source) {
  return source.replace(/\.([cm]?)tsx?$/, '.d.$1ts');
}
