import type {
  CallExpression,
  Expression,
  ImportDeclarationSpecifier,
  ModuleExportName,
  Node,
  Program,
  StringLiteral,
} from '@oxc-project/types';
import { visit } from '../../syntax/visit.js';

/** One import in a file, one id, or one remote of a version config. */
export interface FoundImport {
  kind: 'import' | 'id' | 'remote';
  request: string;
  /** Where the request stands: an offset in UTF-16 units. */
  offset: number;
  /** The imported names; null for all of them, or where they are not known. */
  names: string[] | null;
}

/**
 * Finds what a file imports at run time: static imports and re-exports, `import()`, `require()`, and calls of `loadRemote`.
 * Imports of types alone are none.
 */
export function parseImports(program: Program): FoundImport[] {
  return [...program.body.flatMap((statement) => importedBy(statement) ?? []), ...calls(program)];
}

function importedBy(statement: Program['body'][number]): FoundImport | undefined {
  switch (statement.type) {
    case 'ImportDeclaration': {
      const values = statement.specifiers.filter((one) => !('importKind' in one && one.importKind === 'type'));
      const isTypes = statement.importKind === 'type' || (statement.specifiers.length > 0 && values.length === 0);
      return isTypes ? undefined : found(statement.source, values.map(importedName));
    }
    case 'ExportNamedDeclaration': {
      const values = statement.specifiers.filter(({ exportKind }) => exportKind !== 'type');
      if (!statement.source || statement.exportKind === 'type' || values.length === 0) return undefined;
      return found(
        statement.source,
        values.map(({ local }) => nameOf(local)),
      );
    }
    case 'ExportAllDeclaration':
      return statement.exportKind === 'type' ? undefined : found(statement.source, [null]);
    default:
      return undefined;
  }
}

function found({ value: request, start: offset }: StringLiteral, names: (string | null)[]): FoundImport {
  return { kind: 'import', request, offset, names: known(names) };
}

function importedName(specifier: ImportDeclarationSpecifier): string | null {
  if (specifier.type === 'ImportNamespaceSpecifier') return null;
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
}

function nameOf(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}

function calls(program: Program): FoundImport[] {
  const found: FoundImport[] = [];
  const names = new Map<Node, string[]>();
  const add = (node: Node, argument: Expression | undefined) => {
    if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
    found.push({ kind: 'import', request: argument.value, offset: argument.start, names: names.get(node) ?? null });
  };
  visit(program, {
    // Visited before what is inside.
    VariableDeclarator({ id, init }) {
      const call = init?.type === 'AwaitExpression' ? init.argument : init;
      if (call && id.type === 'ObjectPattern') remember(names, call, patternNames(id));
    },
    MemberExpression({ object, property, computed }) {
      const inner = object.type === 'ParenthesizedExpression' ? object.expression : object;
      const call = inner.type === 'AwaitExpression' ? inner.argument : undefined;
      if (call && !computed && property.type === 'Identifier') remember(names, call, [property.name]);
    },
    ImportExpression(node) {
      add(node, node.source);
    },
    CallExpression(node) {
      if (isLoader(node)) add(node, node.arguments[0] as Expression | undefined);
    },
    TSImportEqualsDeclaration(node) {
      const { moduleReference } = node;
      if (moduleReference.type === 'TSExternalModuleReference' && node.importKind !== 'type') {
        add(node, moduleReference.expression);
      }
    },
  });
  return found;
}

function remember(names: Map<Node, string[]>, call: Node, imported: string[] | null): void {
  if (imported) names.set(call, imported);
}

/** `require(…)`, `loadRemote(…)`, `instance.loadRemote(…)` */
function isLoader({ callee }: CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require' || callee.name === 'loadRemote';
  return (
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'loadRemote'
  );
}

/** The names that `{ a, b: c }` takes; null where they are not known. */
function patternNames(pattern: { properties: Node[] }): string[] | null {
  const names = pattern.properties.map((property) =>
    property.type === 'Property' && !property.computed && property.key.type === 'Identifier' ? property.key.name : null,
  );
  return known(names);
}

function known(names: (string | null)[]): string[] | null {
  if (names.includes(null)) return null;
  return [...new Set(names as string[])].sort();
}
