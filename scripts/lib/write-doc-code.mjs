import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillCode } from './doc-code.mjs';
import { docPages } from './doc-pages.mjs';
import { root } from './root.mjs';
import { CommandError } from './run.mjs';

/** Pages beside those of the site. */
const READMES = ['README.md', 'packages/fedpack/README.md'];

/** Writes the code of all pages anew; see `doc-code.mjs`. */
export function writeCode() {
  for (const { page, text } of stalePages()) writeFileSync(join(root, page), text);
}

/** @throws {CommandError} when a page shows something else than the files that it names */
export function refuseStaleCode() {
  const pages = stalePages().map(({ page }) => page);
  if (pages.length > 0) {
    throw new CommandError(`Code that is not that of the files it names, in ${pages.join(', ')}: npm run docs:code`);
  }
}

function stalePages() {
  return [...READMES, ...docPages()].flatMap((page) => {
    const before = readFileSync(join(root, page), 'utf8');
    const text = fillCode(before, (file) => readFileSync(join(root, file), 'utf8'));
    return text === before ? [] : [{ page, text }];
  });
}
