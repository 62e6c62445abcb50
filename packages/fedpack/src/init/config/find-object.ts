import type { Function as FunctionNode, Node, ObjectExpression, Program, Statement } from '@oxc-project/types';
import { visit } from '../../syntax/visit.js';

/**
 * The object that a configuration exports, when there is one place where it is written: given to `defineConfig` or not, returned
 * by a function or not, in a constant or not.
 *
 * @returns undefined where the object is put together in a way that can't be told from the text
 */
export function findConfigObject(program: Program): ObjectExpression | undefined {
  const exported = program.body.map(exportedBy).find((node) => node !== undefined);
  return exported && objectOf(exported, program);
}

function exportedBy(statement: Statement | Program['body'][number]): Node | undefined {
  if (statement.type === 'ExportDefaultDeclaration') return statement.declaration;
  if (statement.type === 'TSExportAssignment') return statement.expression;
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
    return undefined;
  const { left, right } = statement.expression;
  return isModuleExports(left) ? right : undefined;
}

function isModuleExports(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'exports'
  );
}

function objectOf(node: Node, program: Program): ObjectExpression | undefined {
  switch (node.type) {
    case 'ObjectExpression':
      return node;
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return objectOf(node.expression, program);
    case 'CallExpression': {
      const [argument, ...rest] = node.arguments;
      const isDefine = node.callee.type === 'Identifier' && /^define\w*Config$/.test(node.callee.name);
      return isDefine && argument && rest.length === 0 ? objectOf(argument, program) : undefined;
    }
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? returnedBy(node.body.body, program) : objectOf(node.body, program);
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return returnedBy((node as FunctionNode).body?.body ?? [], program);
    case 'Identifier':
      return isUsedOnce(node.name, program) ? constantNamed(node.name, program) : undefined;
    default:
      return undefined;
  }
}

/** A function that returns early has more than one configuration. */
function returnedBy(body: readonly Statement[], program: Program): ObjectExpression | undefined {
  const last = body.at(-1);
  if (last?.type !== 'ReturnStatement' || !last.argument) return undefined;
  const isPlain = body
    .slice(0, -1)
    .every(({ type }) => type === 'VariableDeclaration' || type === 'ExpressionStatement');
  return isPlain ? objectOf(last.argument, program) : undefined;
}

/** A constant that is also used elsewhere may be changed there. */
function isUsedOnce(name: string, program: Program): boolean {
  let count = 0;
  visit(program, {
    Identifier(node) {
      if (node.name === name) count += 1;
    },
  });
  // Where it is declared, and where it is exported.
  return count === 2;
}

function constantNamed(name: string, program: Program): ObjectExpression | undefined {
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
    for (const { id, init } of statement.declarations) {
      const isIt = id.type === 'Identifier' && id.name === name;
      // A name that stands for itself would lead nowhere.
      if (isIt && init && init.type !== 'Identifier') return objectOf(init, program);
    }
  }
  return undefined;
}
