/**
 * Additions to literals in a source, which leave everything that is there as it is, comments and commas included.
 */
import type { ArrayExpression, Expression, Node, ObjectExpression } from '@oxc-project/types';
import { print, printKey, type Value } from './print.js';
import type { Source } from './source.js';
import { indentAt } from './style.js';

/** The value of a property; undefined where there is none of that name. */
export function propertyOf(object: ObjectExpression, name: string): Expression | undefined {
  for (const property of object.properties) {
    if (property.type === 'Property' && !property.computed && keyOf(property.key) === name)
      return unwrapped(property.value);
  }
  return undefined;
}

/** Whether a property is what it seems: a spread behind it, or anywhere when it isn't there, may hold another of that name. */
export function isCertain({ properties }: ObjectExpression, name: string): boolean {
  const index = properties.findLastIndex(
    (property) => property.type === 'Property' && !property.computed && keyOf(property.key) === name,
  );
  return properties.slice(index + 1).every(({ type }) => type !== 'SpreadElement');
}

/** The text of a string literal, or of a template without expressions. */
export function stringOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** The name that a key of an object is. */
export function keyOf(key: Node): string | undefined {
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
}

/**
 * Adds what an object lacks of a value; what it has stays.
 *
 * @returns whether everything of the value is there now: a part that is no literal can't be looked into
 */
export function complete(source: Source, object: ObjectExpression, value: { [key: string]: Value }): boolean {
  let isComplete = true;
  for (const [key, item] of Object.entries(value)) {
    const found = propertyOf(object, key);
    if (!isCertain(object, key)) isComplete = false;
    else if (!found) addProperty(source, object, key, (margin) => print(item, source.style, margin));
    else if (typeof item === 'object') {
      isComplete = found.type === 'ObjectExpression' && complete(source, found, item) && isComplete;
    }
  }
  return isComplete;
}

/**
 * Adds a property behind all others.
 *
 * @param write gives the text of its value, for the white space that its line begins with
 */
export function addProperty(
  source: Source,
  object: ObjectExpression,
  key: string,
  write: (margin: string) => string,
): void {
  const margin = marginOf(source, object, object.properties);
  addItem(source, object, object.properties, `${printKey(key, source.style)}: ${write(margin)}`, margin);
}

/** Adds an element behind all others. An array in one line gets a line for each element, when the new one takes several. */
export function addElement(source: Source, array: ArrayExpression, write: (margin: string) => string): void {
  const elements = array.elements.filter((element) => element !== null);
  const { style, text } = source;
  const base = indentAt(text, array.start);
  const spread = write(base + style.indent);
  if (spread.includes('\n') && isPlainLine(text, array, elements)) {
    spreadOut(source, array, elements, spread);
  } else {
    const margin = marginOf(source, array, elements);
    addItem(source, array, elements, write(margin), margin);
  }
}

/** Whether a list stands in one line, with nothing but commas between its items. */
function isPlainLine(text: string, list: Node, items: readonly Node[]): boolean {
  const gaps = items.reduceRight(
    (rest, { start, end }) => rest.slice(0, start - list.start) + rest.slice(end - list.start),
    text.slice(list.start, list.end),
  );
  return items.length > 0 && /^\[[ \t,]*\]$/.test(gaps);
}

function spreadOut({ text, edits, style }: Source, array: Node, elements: readonly Node[], item: string): void {
  const base = indentAt(text, array.start);
  const parts = [...elements.map(({ start, end }) => text.slice(start, end)), item];
  const lines = parts.map((part) => `${base}${style.indent}${part},`);
  edits.overwrite(array.start, array.end, ['[', ...lines, `${base}]`].join(style.newline));
}

function addItem(source: Source, list: Node, items: readonly Node[], item: string, margin: string): void {
  const { text, edits, style, extended } = source;
  const isFirst = !extended.has(list);
  extended.add(list);
  const last = items.at(-1);
  if (!last) {
    if (isFirst) openEmpty(source, list);
    edits.appendLeft(list.start + 1, `${style.newline}${margin}${item},`);
    return;
  }
  // Between the last item and the end there are at most a comma and comments.
  const rest = text.slice(last.end, list.end - 1);
  const hasComma = /^(?:\s|\/\*[\s\S]*?\*\/)*,/.test(rest);
  const isOneLine = !text.slice(list.start, list.end).includes('\n');
  const separator = isOneLine ? ' ' : style.newline + margin;
  const end = last.end + rest.trimEnd().length;
  // Before a comment that the line ends with; what was added already ends behind it.
  if (!hasComma) edits.appendLeft(isFirst ? last.end : end, ',');
  edits.appendLeft(end, `${separator}${item}${hasComma ? ',' : ''}`);
}

/** `{}` → an empty line between the braces, for what comes there. */
function openEmpty({ text, edits, style }: Source, list: Node): void {
  const inner = text.slice(list.start + 1, list.end - 1);
  if (inner !== '' && inner.trim() === '') edits.remove(list.start + 1, list.end - 1);
  edits.prependRight(list.end - 1, style.newline + indentAt(text, list.start));
}

/** The white space that the items of a list begin their lines with. */
function marginOf({ text, style }: Source, list: Node, items: readonly Node[]): string {
  const [first] = items;
  const isOwnLine = first && text.slice(list.start, first.start).includes('\n');
  if (first && isOwnLine) return indentAt(text, first.start);
  const base = indentAt(text, list.start);
  return first ? base : base + style.indent;
}

function unwrapped(node: Node): Expression {
  const isWrapper =
    node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression';
  return isWrapper ? unwrapped(node.expression) : (node as Expression);
}
