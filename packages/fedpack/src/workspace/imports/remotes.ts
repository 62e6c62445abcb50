import type { Expression, Node, ObjectExpression, Program } from '@oxc-project/types';
import { visit } from '../../syntax/visit.js';
import type { FoundImport } from './parse.js';

/** The end of a manifest's or a remote entry's URL. */
const PLACE = /^\S*\.(?:json|m?js)(?:[?#]\S*)?$/;

/** `shop@https://…` stands in the options of a build, which are read where they are in force. */
const NAMED = /^[^/.:][^:]*@/;

/**
 * Containers that a file names beside the place of their manifest or entry, as version configs do: `{ shop: 'https://…' }`,
 * `{ shop: { entry: '…' } }` and `{ name: 'shop', entry: '…' }`.
 */
export function parseRemotes(program: Program): FoundImport[] {
  const found: FoundImport[] = [];
  const add = (name: string, { start: offset }: Node) =>
    found.push({ kind: 'remote', request: name, offset, names: null });
  visit(program, {
    ObjectExpression(object) {
      for (const { key, value } of plainProperties(object)) {
        const name = key.type === 'Identifier' ? key.name : textOf(key as Expression);
        if (name !== undefined && leadsSomewhere(value)) add(name, key);
        const own = name === 'name' ? textOf(value) : undefined;
        if (own !== undefined && hasPlace(object)) add(own, value);
      }
    },
  });
  return found;
}

function leadsSomewhere(value: Expression): boolean {
  return isPlace(value) || (value.type === 'ObjectExpression' && hasPlace(value));
}

function hasPlace(object: ObjectExpression): boolean {
  return plainProperties(object).some(({ value }) => isPlace(value));
}

function isPlace(value: Expression): boolean {
  // The part before the end is not known: `${cdn}/mf-manifest.json`, `cdn + '/mf-manifest.json'`.
  if (value.type === 'BinaryExpression') return isPlace(value.right);
  const text =
    value.type === 'TemplateLiteral' ? value.quasis.map((part) => part.value.cooked ?? '').join('://') : textOf(value);
  return text !== undefined && PLACE.test(text) && !NAMED.test(text);
}

function textOf(value: Expression): string | undefined {
  return value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;
}

function plainProperties({ properties }: ObjectExpression) {
  return properties.filter((property) => property.type === 'Property').filter(({ computed }) => !computed);
}
