import type { Style } from './style.js';

/** What is written into a configuration. */
export type Value = string | number | boolean | { [key: string]: Value };

/** Columns after which an object gets a line for each of its entries. */
const WIDTH = 80;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * A value as source text.
 *
 * @param margin the white space of the line that it begins in
 */
export function print(value: Value, style: Style, margin = ''): string {
  if (typeof value === 'string') return printString(value, style);
  if (typeof value !== 'object') return String(value);
  const line = `{ ${entries(value, style, margin).join(', ')} }`;
  if (line.length + margin.length <= WIDTH && !line.includes('\n')) return line;
  const inner = margin + style.indent;
  const lines = entries(value, style, inner).map((entry) => `${inner}${entry},`);
  return ['{', ...lines, `${margin}}`].join(style.newline);
}

/** A key of an object, in quotes where it needs them. */
export function printKey(key: string, style: Style): string {
  return IDENTIFIER.test(key) ? key : printString(key, style);
}

function entries(value: { [key: string]: Value }, style: Style, margin: string): string[] {
  return Object.entries(value).map(([key, item]) => `${printKey(key, style)}: ${print(item, style, margin)}`);
}

function printString(text: string, { quote }: Style): string {
  const inner = JSON.stringify(text).slice(1, -1);
  return quote === '"' ? `"${inner}"` : `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
