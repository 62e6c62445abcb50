import type { Node } from '@oxc-project/types';
import { calledBody, isNode } from './nodes.js';

/** How code may leave what it is in: `throw`, `return`, `break` (also for `continue`), or the name of a label after a `:`. */
export type Jump = string;

const LOOPS = /^(?:DoWhile|For|ForIn|ForOf|While|Switch)Statement$/;

/** Functions and classes don't run where they stand. */
const LATER = /Function|^Class/;

/** A part of the code, with the jumps that don't leave what was asked about. */
type Part = [code: unknown, within: readonly Jump[]];

/** Finds by which jumps some code may be left. */
export function jumpsOf(code: unknown): Set<Jump> {
  const found = new Set<Jump>();
  const rest: Part[] = [[code, []]];
  for (let part = rest.pop(); part; part = rest.pop()) {
    const [node, within] = part;
    if (Array.isArray(node)) for (const each of node) rest.push([each, within]);
    if (!isNode(node) || LATER.test(node.type)) continue;
    const jump = jumpOf(node);
    if (jump !== undefined && !within.includes(jump)) found.add(jump);
    rest.push(...partsOf(node, within));
  }
  return found;
}

/** The jump that a statement is. */
export function jumpOf(node: Node): Jump | undefined {
  if (node.type === 'ThrowStatement') return 'throw';
  if (node.type === 'ReturnStatement') return 'return';
  if (node.type !== 'BreakStatement' && node.type !== 'ContinueStatement') return undefined;
  return node.label ? `:${node.label.name}` : 'break';
}

function partsOf(node: Node, within: readonly Jump[]): Part[] {
  if (node.type === 'TryStatement' && node.handler) {
    return [
      [node.block, [...within, 'throw']],
      [node.handler, within],
      [node.finalizer, within],
    ];
  }
  const ended = LOOPS.test(node.type) ? 'break' : node.type === 'LabeledStatement' ? `:${node.label.name}` : undefined;
  const inner = ended === undefined ? within : [...within, ended];
  const parts: Part[] = Object.keys(node).map((key) => [Reflect.get(node, key), inner]);
  if (node.type === 'CallExpression') parts.push([calledBody(node.callee), ['return']]);
  return parts;
}
