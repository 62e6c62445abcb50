import type { Node } from '@oxc-project/types';
import MagicString from 'magic-string';
import type { Fix } from '../../binding/native-types.js';
import { parse } from '../../syntax/parse.js';
import { visit } from '../../syntax/visit.js';

/** Text that needs no escapes in quotes of any kind. */
const SAFE = /^[\w.^~<>=|*+\- ]+$/;

/**
 * Writes another range into the text of a configuration: where `shared.<key>.requiredVersion` or `shared.<key>` is a string in
 * one place of it.
 *
 * @param file tells the language
 * @returns undefined where that is not so
 */
export function fixConfig(file: string, text: string, { key, from, to }: Fix): string | undefined {
  if (!SAFE.test(to)) return undefined;
  const found = rangesOf(file, text, key);
  const [range] = found;
  if (found.length !== 1 || !range || range.value !== from) return undefined;
  // Within the quotes, which stay.
  return new MagicString(text).overwrite(range.start + 1, range.end - 1, to).toString();
}

interface Range {
  value: string;
  start: number;
  end: number;
}

/** Every range that the text gives to a share key. */
function rangesOf(file: string, text: string, key: string): Range[] {
  const found: Range[] = [];
  const path: (string | undefined)[] = [];
  const { program, problem } = parse(file, text);
  if (problem !== undefined) return [];
  visit(program, {
    Property({ key: name, value, computed }) {
      path.push(computed ? undefined : nameOf(name));
      if (value.type !== 'Literal' || typeof value.value !== 'string') return;
      const isRange = endsWith(path, ['shared', key, 'requiredVersion']) || endsWith(path, ['shared', key]);
      if (isRange) found.push({ value: value.value, start: value.start, end: value.end });
    },
    'Property:exit'() {
      path.pop();
    },
  });
  return found;
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' ? String(node.value) : undefined;
}

function endsWith(path: readonly (string | undefined)[], end: readonly string[]): boolean {
  const rest = path.slice(-end.length);
  return rest.length === end.length && end.every((name, index) => rest[index] === name);
}
