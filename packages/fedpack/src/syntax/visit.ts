import type { Node } from '@oxc-project/types';

type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>;

/** What is called for the nodes of a type: before what is inside of them, and with `:exit` after that. */
export type Visitors = {
  [Type in Node['type']]?: (node: NodeOf<Type>) => unknown;
} & {
  [Type in Node['type'] as `${Type}:exit`]?: (node: NodeOf<Type>) => unknown;
};

/** Walks through a tree, from the outside to the inside. */
export function visit(root: Node, visitors: Visitors): void {
  const byType = visitors as Record<string, ((node: Node) => void) | undefined>;
  // A list of its own: what is generated may be nested deeper than functions can call themselves.
  const rest: (Node | (() => void))[] = [root];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    const node = next;
    byType[node.type]?.(node);
    const exit = byType[`${node.type}:exit`];
    if (exit) rest.push(() => exit(node));
    const first = rest.length;
    addChildren(rest, node);
    reverseFrom(rest, first);
  }
}

function addChildren(list: unknown[], node: Node): void {
  for (const key in node) {
    const value: unknown = node[key as keyof Node];
    if (isNode(value)) list.push(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) list.push(item);
  }
}

/** The last is taken first. */
function reverseFrom(list: unknown[], first: number): void {
  for (let low = first, high = list.length - 1; low < high; low++, high--)
    [list[low], list[high]] = [list[high], list[low]];
}

/** Places and notes of the parser are objects without a type. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
