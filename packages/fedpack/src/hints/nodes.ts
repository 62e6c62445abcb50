import type { Node } from '@oxc-project/types';

/** Whether a value in a syntax tree is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The body of a function that is called on the spot. */
export function calledBody(callee: Node): Node | undefined {
  if (callee.type === 'ParenthesizedExpression') return calledBody(callee.expression);
  const isFunction = callee.type === 'ArrowFunctionExpression' || callee.type === 'FunctionExpression';
  // The body of a generator runs when it is asked for a value.
  return isFunction && !callee.generator ? (callee.body ?? undefined) : undefined;
}
