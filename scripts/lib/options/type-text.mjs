import { quoted } from './literal.mjs';
import { definitionName, option } from './schema.mjs';

/**
 * The TypeScript type of a schema.
 *
 * @param {import('./schema.mjs').Table} table
 * @param {import('./schema.mjs').Schema} schema
 * @returns {string}
 */
export const typeText = (table, schema) => alternatives(table, schema).join(' | ');

function alternatives(table, schema) {
  const found = option(table, schema);
  return [...new Set([...ofJson(table, found), ...(found.tsAlso ? [found.tsAlso] : [])])];
}

function ofJson(table, schema) {
  const name = definitionName(schema);
  if (name) return [name];
  if (schema.anyOf) {
    const all = schema.anyOf.flatMap((one) => alternatives(table, one));
    // Beside some strings, editors offer these only where the type of all others is another one.
    return schema.anyOf.some((one) => one.enum) ? all.map((one) => (one === 'string' ? '(string & {})' : one)) : all;
  }
  if ('const' in schema) return [constant(schema.const)];
  if (schema.enum) return schema.enum.map(constant);
  if (schema.type === 'array') return [arrayText(table, schema)];
  if (schema.type === 'object') return [`Record<string, ${valueText(table, schema.additionalProperties)}>`];
  return schema.type ? [schema.type] : [];
}

const constant = (value) => (typeof value === 'string' ? quoted(value) : String(value));

function arrayText(table, { prefixItems, items }) {
  if (prefixItems) return `[${prefixItems.map((item) => typeText(table, item)).join(', ')}]`;
  const all = alternatives(table, items);
  return all.length > 1 ? `(${all.join(' | ')})[]` : `${all[0]}[]`;
}

const valueText = (table, schema) => (schema === true ? 'unknown' : typeText(table, schema));
