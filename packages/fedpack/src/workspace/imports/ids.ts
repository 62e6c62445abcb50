import type { Node, Program } from '@oxc-project/types';
import { visit } from '../../syntax/visit.js';
import type { FoundImport } from './parse.js';

/**
 * The texts in a file: values in tables of routes, properties of components, arguments of a project's own loaders. Some are
 * ids of modules of remotes, and only the names say which. What names a module or a type to the compiler is none.
 */
export function parseIds(program: Program): FoundImport[] {
  const found = new Map<number, FoundImport>();
  const add = (text: string, { start: offset }: Node) =>
    found.set(offset, { kind: 'id', request: text, offset, names: null });
  // Visited after what is outside, so that what is added for a type can be taken away at its end.
  const drop = (node: Node | null | undefined) => node && found.delete(node.start);
  visit(program, {
    Literal(node) {
      if (typeof node.value === 'string') add(node.value, node);
    },
    TemplateLiteral(node) {
      const [only] = node.quasis;
      if (only && node.expressions.length === 0) add(only.value.cooked ?? only.value.raw, node);
    },
    'ImportDeclaration:exit': ({ source }) => drop(source),
    'ExportNamedDeclaration:exit': ({ source }) => drop(source),
    'ExportAllDeclaration:exit': ({ source }) => drop(source),
    'TSExternalModuleReference:exit': ({ expression }) => drop(expression),
    // Babel's name for it, where the types of the tree have another.
    'TSImportType:exit': (node) => drop((node as { argument?: Node }).argument),
    'TSLiteralType:exit': ({ literal }) => drop(literal),
    'TSModuleDeclaration:exit': ({ id }) => drop(id),
  });
  return [...found.values()];
}
