import { outermostIgnored } from './ignored.mjs';
import { code, tableText } from './markdown.mjs';

/**
 * The page of the warning that names options without effect, with what happens instead.
 *
 * @param {import('./schema.mjs').Table} table
 * @param {string} page as it is
 * @returns {string}
 */
export function withIgnored(table, page) {
  const rows = outermostIgnored(table, 'ModuleFederationPluginOptions').map(({ path, schema }) => [
    code(path.join('.')),
    schema.reason,
  ]);
  return page.replace(
    /(<!-- written by.*-->\n)[\s\S]*?(?=<!-- end -->)/,
    (_, begin) => begin + tableText(['Option', 'Instead'], rows),
  );
}
