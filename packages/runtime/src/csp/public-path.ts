/** No public path is longer, and reading it takes no noticeable time. */
const MAX_LENGTH = 2000;

const SPACE = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)+/;
/** The start of a function or an arrow function, with `{` unless it is an expression. */
const FUNCTION = /^(?:function\b\s*[\w$]*\s*\(\s*\)|\(\s*\)\s*=>)\s*(\{?)/;
const STRING = /^(["'])((?:\\.|(?!\1)[^\\\n])*)\1/;
/** A part of a template literal: behind `` ` `` or `}`, up to `` ` `` or `${`. */
const TEMPLATE = /^[`}]((?:\\.|\$(?!\{)|[^\\`$])*)(`|\$\{)/;
const NAME = /^[a-z_$][\w$]*/i;
const PROPERTY = /^\??\.\s*([a-z_$][\w$]*)|^(?:\?\.\s*)?\[\s*(["'])([\w$-]+)\2\s*\]/i;

/**
 * Returns the public path that the `getPublicPath` of a manifest gives, without evaluating its source: a function, an arrow function or
 * the body of a function, that returns strings, template literals and properties of the global object, with `+`, `||`, `??` and
 * parentheses.
 *
 * @throws Error with what to do if there is anything else in it, or if a global is not set
 */
export function getPublicPath(source: unknown): string {
  let rest = `${source}`;
  /** The first global that was not there. */
  let missing = '';

  const take = (pattern: RegExp) => {
    rest = rest.replace(SPACE, '');
    const match = pattern.exec(rest);
    rest = rest.slice(match?.[0].length ?? 0);
    return match;
  };

  const expect = (pattern: RegExp) => take(pattern) ?? fail(UNREADABLE);

  /** What a function returns, behind its head: `brace` is empty if that is an expression, and undefined if there is no head. */
  const result = (brace?: string): unknown => {
    if (brace === '') {
      return choice();
    }
    expect(/^return\b/);
    const value = choice();
    take(/^;/);
    if (brace) {
      expect(/^\}/);
    }
    return value;
  };

  const choice = (): unknown => {
    let first = operand();
    while (take(/^\+/)) {
      first = join(first, operand());
    }
    const operator = take(/^(?:\|\||\?\?)/)?.[0];
    // Looking up a global has no effect, so the second one is read in any case.
    const second = operator && choice();
    return operator === '||' ? first || second : (first ?? second);
  };

  const operand = (): unknown => {
    const string = take(STRING)?.[2];
    if (string !== undefined) {
      return literal(string);
    }
    if (rest[0] === '`') {
      return template();
    }
    if (take(/^\(/)) {
      const called = take(FUNCTION);
      const value = called ? result(called[1]) : choice();
      expect(called ? /^\)\s*\(\s*\)/ : /^\)/);
      return value;
    }
    return property();
  };

  const template = (): unknown => {
    for (let value: unknown = ''; ; value = join(value, choice())) {
      const [, text = '', end] = expect(TEMPLATE);
      value = join(value, literal(text));
      if (end === '`') {
        return value;
      }
    }
  };

  const property = (): unknown => {
    let name = expect(NAME)[0];
    let value = (globalThis as Record<string, unknown>)[name];
    for (let next = take(PROPERTY); next; next = take(PROPERTY)) {
      const key = (next[1] ?? next[3]) as string;
      name += `.${key}`;
      value = (value as Record<string, unknown> | undefined)?.[key];
    }
    missing ||= value ? '' : name;
    return value;
  };

  const value = rest.length > MAX_LENGTH ? fail(UNREADABLE) : result(take(FUNCTION)?.[1]);
  take(/^;/);
  expect(/^$/);
  return isText(value) ? `${value}` : fail(`gives no text${missing && `: ${missing} is not set`}`);
}

const UNREADABLE = 'can only join strings and globals, as nothing of it is evaluated';

const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** Joins what is text; undefined if one of them is not. */
const join = (left: unknown, right: unknown) => (isText(left) && isText(right) ? `${left}${right}` : undefined);

/** The value of a literal. Escapes of characters that need none are not read. */
const literal = (text: string) =>
  text.replace(/\\(.)/g, (_, character) => (/\w/.test(character) ? fail(UNREADABLE) : character));

function fail(problem: string): never {
  throw new Error(`its getPublicPath ${problem}`);
}
