import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const NO_PAGES_INSIDE = new Set(['node_modules', 'dist']);

/**
 * The Markdown files of the site.
 *
 * @param {string} [folder] relative to the checkout
 * @returns {string[]} relative to the checkout, sorted
 */
export function docPages(folder = 'docs') {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return NO_PAGES_INSIDE.has(entry.name) ? [] : docPages(path);
      return entry.name.endsWith('.md') ? [path] : [];
    })
    .sort();
}
