import type { Node } from '@oxc-project/types';
import { parse } from '../syntax/parse.js';

/** What may not run when a module does: each type with the parts that do run. */
const CERTAIN: Partial<Record<Node['type'], readonly string[]>> = {
  ArrowFunctionExpression: [],
  FunctionDeclaration: [],
  FunctionExpression: [],
  ClassDeclaration: [],
  ClassExpression: [],
  CatchClause: [],
  ConditionalExpression: ['test'],
  IfStatement: ['test'],
  LogicalExpression: ['left'],
  SwitchStatement: ['discriminant'],
  ForStatement: ['init'],
  ForInStatement: ['right'],
  ForOfStatement: ['right'],
  WhileStatement: ['test'],
};

/**
 * The requests that a module imports with `import()` whenever it runs: outside of functions, conditions and loops.
 *
 * @param text of the module, as loaders have left it
 */
export function alwaysImported(text: string): string[] {
  const requests = new Set<string>();
  const rest: unknown[] = [parse('module.js', text).program];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (Array.isArray(next)) rest.push(...next);
    if (!isNode(next)) continue;
    if (next.type === 'ImportExpression' && next.source.type === 'Literal') requests.add(String(next.source.value));
    if (next.type === 'CallExpression') rest.push(bodyOf(next.callee));
    for (const key of CERTAIN[next.type] ?? Object.keys(next)) rest.push(Reflect.get(next, key));
  }
  return [...requests].sort();
}

/** The body of a function that is called on the spot. */
function bodyOf(callee: Node): unknown {
  if (callee.type === 'ParenthesizedExpression') return bodyOf(callee.expression);
  return callee.type === 'ArrowFunctionExpression' || callee.type === 'FunctionExpression' ? callee.body : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
