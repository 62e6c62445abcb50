import type { Program } from '@oxc-project/types';

/** How a file is written, so that what is added looks like the rest. */
export interface Style {
  quote: "'" | '"';
  semicolon: ';' | '';
  /** One level. */
  indent: string;
  newline: '\n' | '\r\n';
}

/** Reads the style of a text; where it shows none, that of Rsbuild's own templates. */
export function styleOf(text: string, body: Program['body'] = []): Style {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    quote: count(/"/g) > count(/'/g) ? '"' : "'",
    semicolon: semicolonOf(text, body),
    indent: /^(?:\t| {2,8})(?=[^\s*])/m.exec(text)?.[0] ?? '  ',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Of the statements that may end with one, directives aside. */
function semicolonOf(text: string, body: Program['body']): Style['semicolon'] {
  const ends = body
    .filter(
      (statement) => !('directive' in statement && statement.directive) && !text.slice(0, statement.end).endsWith('}'),
    )
    .map(({ end }) => text[end - 1] === ';');
  return ends.length > 0 && !ends.includes(true) ? '' : ';';
}

/** The white space that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
