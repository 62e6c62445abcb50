import { readFile } from 'node:fs/promises';
import { parseAst } from 'rolldown/parseAst';

/**
 * The names that a module exports, without types.
 *
 * @param {string} path an absolute path of JavaScript or TypeScript without `export *`
 * @returns {Promise<string[]>}
 */
export async function exportsOf(path) {
  const { body } = parseAst(await readFile(path, 'utf8'), { lang: 'ts' });
  const exported = body.filter(({ type, exportKind }) => type === 'ExportNamedDeclaration' && exportKind !== 'type');
  return exported.flatMap(({ declaration, specifiers }) => [
    ...specifiers.map((specifier) => specifier.exported.name),
    ...(declaration?.declarations ?? (declaration ? [declaration] : [])).map(({ id }) => id.name),
  ]);
}
