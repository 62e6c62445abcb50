import type { Node, Program } from '@oxc-project/types';
import { keyOf, stringOf } from './objects.js';
import type { Source } from './source.js';

/** What a local name of a configuration stands for. */
export interface Imported {
  /** The module. */
  from: string;
  /** The export; `*` for all of them. */
  name: string;
}

/** What the names of a file stand for that it imports or requires at its top. */
export function importsOf(program: Program): Map<string, Imported> {
  const found = new Map<string, Imported>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        const name =
          specifier.type === 'ImportSpecifier'
            ? keyOf(specifier.imported)
            : specifier.type === 'ImportDefaultSpecifier'
              ? 'default'
              : '*';
        found.set(specifier.local.name, { from: statement.source.value, name: name ?? '*' });
      }
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) addRequired(found, id, init);
    }
  }
  return found;
}

/** `const a = require('x')`, `const { a, b: c } = require('x')` */
function addRequired(found: Map<string, Imported>, id: Node, init: Node | null): void {
  const from = init && requiredBy(init);
  if (!from) return;
  if (id.type === 'Identifier') found.set(id.name, { from, name: '*' });
  if (id.type !== 'ObjectPattern') return;
  for (const property of id.properties) {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
    found.set(property.value.name, { from, name: keyOf(property.key) ?? '*' });
  }
}

function requiredBy(node: Node): string | undefined {
  const isCall = node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
  return isCall ? stringOf(node.arguments[0]) : undefined;
}

/** Imports a name, behind the other imports, as the file imports. */
export function addImport(source: Source, name: string, from: string): void {
  const { program, text, edits, style } = source;
  const line = importLine(source, name, from);
  const last = program.body.findLast(isImport);
  if (last) edits.appendLeft(last.end, style.newline + line);
  else edits.appendLeft(headEnd(program, text), `${line}${style.newline}${style.newline}`);
}

/** The statement that imports a name. */
export function importLine(
  { style, isCommonJs }: Pick<Source, 'style' | 'isCommonJs'>,
  name: string,
  from: string,
): string {
  const { quote, semicolon } = style;
  const module = `${quote}${from}${quote}`;
  return isCommonJs
    ? `const { ${name} } = require(${module})${semicolon}`
    : `import { ${name} } from ${module}${semicolon}`;
}

function isImport(statement: Program['body'][number]): boolean {
  if (statement.type === 'ImportDeclaration') return true;
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ init }) => init && requiredBy(init) !== undefined);
}

/** The end of what has to come first: directives, `#!` and `// @ts-check`. A comment behind it belongs to what follows. */
function headEnd(program: Program, text: string): number {
  const directive = program.body.findLast((statement) => 'directive' in statement && statement.directive);
  const start = directive?.end ?? 0;
  return start + (/^(?:[ \t]*\r?\n|#!.*\r?\n|\/\/ @ts-.*\r?\n)*/.exec(text.slice(start))?.[0].length ?? 0);
}
