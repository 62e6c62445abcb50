import type { Node } from '@oxc-project/types';
import { parse } from '../syntax/parse.js';
import { type Jump, jumpOf, jumpsOf } from './jumps.js';
import { calledBody, isNode } from './nodes.js';

/** What may not run when a module does: each type with the parts that do run. */
const CERTAIN: Partial<Record<Node['type'], readonly string[]>> = {
  ArrowFunctionExpression: [],
  FunctionDeclaration: [],
  FunctionExpression: [],
  ClassDeclaration: [],
  ClassExpression: [],
  AssignmentPattern: ['left'],
  CatchClause: [],
  ChainExpression: [],
  ConditionalExpression: ['test'],
  IfStatement: ['test'],
  LogicalExpression: ['left'],
  SwitchStatement: ['discriminant'],
  ForStatement: ['init'],
  ForInStatement: ['right'],
  ForOfStatement: ['right'],
  WhileStatement: ['test'],
};

/** What is done once the parts of a node have been walked. */
class After {
  constructor(readonly run: () => void) {}
}

/**
 * The requests that a module imports with `import()` whenever it runs: outside of functions, conditions and loops, and not after what may
 * end the module or function before: a `throw` or a `return`, also in a condition. Calls are taken to return, and what is awaited to arrive,
 * except in a `try` that catches: there, only the first statement is certain.
 *
 * @param text of the module, as loaders have left it
 */
export function alwaysImported(text: string): string[] {
  const requests = new Set<string>();
  /** How what is walked may have been left already. */
  const left = new Set<Jump>();
  const rest: unknown[] = [parse('module.js', text).program];
  const leaveBy = (jumps: Iterable<Jump>) => {
    for (const jump of jumps) left.add(jump);
  };
  while (rest.length > 0) {
    const next = rest.pop();
    if (next instanceof After) next.run();
    else if (left.size > 0) leaveBy(jumpsOf(next));
    else if (Array.isArray(next)) rest.push(...next.toReversed());
    else if (isNode(next)) rest.push(...stepsOf(next).reverse());
  }
  return [...requests].sort();

  /** What runs of a node, in its order. */
  function stepsOf(node: Node): unknown[] {
    if (node.type === 'ImportExpression' && node.source.type === 'Literal') requests.add(String(node.source.value));
    if (node.type === 'TryStatement' && node.handler) return tried(node.block.body, node.handler, node.finalizer);
    const certain = certainParts(node);
    if (certain) return [...certain, new After(() => leaveBy(jumpsOf(node)))];
    const parts: unknown[] = Object.keys(node).map((key) => Reflect.get(node, key));
    const jump = jumpOf(node);
    if (jump !== undefined) parts.push(new After(() => left.add(jump)));
    if (node.type === 'DoWhileStatement') parts.push(new After(() => left.delete('break')));
    if (node.type === 'LabeledStatement') parts.push(new After(() => left.delete(`:${node.label.name}`)));
    if (node.type === 'CallExpression') parts.push(calledBody(node.callee), new After(() => left.delete('return')));
    return parts;
  }

  function tried([first, ...others]: readonly Node[], handler: Node, finalizer: Node | null): unknown[] {
    return [
      first,
      new After(() => left.add('throw')),
      others,
      new After(() => {
        left.delete('throw');
        leaveBy(jumpsOf(handler));
      }),
      finalizer,
    ];
  }
}

/** What runs of a node in any case; undefined where that is all of it. */
function certainParts(node: Node): unknown[] | undefined {
  const isOptional = node.type === 'AssignmentExpression' && /^(?:\|\||&&|\?\?)=$/.test(node.operator);
  return (isOptional ? ['left'] : CERTAIN[node.type])?.map((key) => Reflect.get(node, key));
}
