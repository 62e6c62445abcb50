import { Source } from './walk.mjs';

const NARROW = 90;

/**
 * A value as one would write it in TypeScript: on one line where that is short.
 *
 * @param {unknown} value
 * @param {string} [indent] of the line that it begins on
 * @returns {string}
 */
export function literal(value, indent = '') {
  const line = inline(value);
  if (typeof value !== 'object' || value === null || value instanceof Source || indent.length + line.length <= NARROW) {
    return line;
  }
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${keyText(key)}: ${literal(item, inner)}`);
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`;
}

function inline(value) {
  if (value instanceof Source) return value.text;
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${inline(item)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

const keyText = (key) => (/^[\w$]+$/.test(key) ? key : quoted(key));

/** @returns {string} a string in single quotes */
export const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
