import { definitionName, option } from './schema.mjs';

/** What `exampleSource` is in the options of an example: text of TypeScript instead of a value. */
export class Source {
  constructor(text) {
    this.text = text;
  }
}

/**
 * @typedef {object} Option
 * @property {string[]} path `['shared', '*', 'singleton']`: `*` stands for keys of the user
 * @property {string[]} place the same in its example, `['shared', 'react', 'singleton']`
 * @property {import('./schema.mjs').Schema} schema
 * @property {boolean} required
 * @property {string} owner the definition that it is a property of
 * @property {Record<string, unknown>[]} examples whole options, with all that is needed beside it
 */

/**
 * Every option below a definition, those of an object behind the object.
 *
 * @param {import('./schema.mjs').Table} table
 * @param {string} name of the definition
 * @returns {Option[]}
 */
export function walk(table, name) {
  return within(table, { $ref: `#/$defs/${name}` }, { path: [], place: [], whole: (value) => value });
}

function within(table, schema, at) {
  const owner = definitionName(schema);
  if (owner) return objectOptions(table, owner, table.definitions[owner], at);
  if (schema.anyOf) return schema.anyOf.flatMap((one) => within(table, one, at));
  return [];
}

function objectOptions(table, owner, definition, at) {
  const { additionalProperties, anyOf, exampleKey } = definition;
  const isMap = exampleKey !== undefined;
  const options = Object.entries(definition.properties ?? {}).flatMap(([key, schema]) => {
    const property = { owner, key, schema: option(table, schema), isRequired: definition.required?.includes(key) };
    const [self, ...inside] = optionsAt(table, property, at);
    // A key that has a meaning of its own beside those of the user may have the value of any.
    return isMap ? [self] : [self, ...inside];
  });
  if (isMap) {
    const inside = step(at, '*', exampleKey, (value) => ({ [exampleKey]: value }));
    options.push(...within(table, additionalProperties, inside));
  }
  return options.concat((anyOf ?? []).flatMap((one) => within(table, one, at)));
}

function optionsAt(table, { owner, key, schema, isRequired = false }, at) {
  const { required = [], properties } = table.definitions[owner];
  const needed = [...required, ...(schema.shownWith ?? [])].filter((other) => other !== key);
  const beside = Object.fromEntries(needed.map((other) => [other, examplesOf(option(table, properties[other]))[0]]));
  const inside = step(at, key, key, (value) => ({ ...beside, [key]: value }));
  const { path, place } = inside;
  const examples = examplesOf(schema).map(inside.whole);
  const self = { path, place, schema, required: isRequired, owner, examples };
  return [self, ...within(table, schema, inside)];
}

function step({ path, place, whole }, key, exampleKey, wrap) {
  return { path: [...path, key], place: [...place, exampleKey], whole: (value) => whole(wrap(value)) };
}

function examplesOf({ examples, exampleSource }) {
  return exampleSource === undefined ? (examples ?? []) : [new Source(exampleSource)];
}

/** @returns {boolean} whether options hold what JSON does not */
export function hasSource(value) {
  if (value instanceof Source) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasSource);
}
