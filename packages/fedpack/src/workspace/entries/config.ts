import type { ArrayExpression, Expression, ObjectExpression } from '@oxc-project/types';
import { parse } from '../../syntax/parse.js';
import { visit } from '../../syntax/visit.js';
import type { FoundEntry } from './found-entry.js';

const KINDS = new Map<string, FoundEntry['kind']>([
  ['shared', 'shared'],
  ['exposes', 'expose'],
]);

/** The entries of `shared` and `exposes` that a configuration writes out, as objects or lists. */
export function configEntries(file: string, text: string): FoundEntry[] {
  const found: FoundEntry[] = [];
  visit(parse(file, text).program, {
    Property({ key, value, computed }) {
      const kind = computed ? undefined : KINDS.get(nameOf(key as Expression) ?? '');
      if (kind === undefined) return;
      if (value.type === 'ObjectExpression') found.push(...ofObject(kind, value));
      if (value.type === 'ArrayExpression') found.push(...ofList(kind, value));
    },
  });
  return found;
}

function ofObject(kind: FoundEntry['kind'], { properties }: ObjectExpression): FoundEntry[] {
  return properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed) return [];
    const key = nameOf(property.key as Expression);
    return key === undefined ? [] : [{ kind, key, offset: property.key.start }];
  });
}

function ofList(kind: FoundEntry['kind'], { elements }: ArrayExpression): FoundEntry[] {
  return elements.flatMap((element) => {
    if (element?.type === 'ObjectExpression') return ofObject(kind, element);
    const key = element?.type === 'Literal' ? nameOf(element) : undefined;
    return element && key !== undefined ? [{ kind, key, offset: element.start }] : [];
  });
}

function nameOf(node: Expression): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
