import { type ParserOptions, type ParserPlugin, parse as parseWithBabel } from '@babel/parser';
import type { Program } from '@oxc-project/types';

/** A file as its parser read it. */
export interface Parsed {
  program: Program;
  /** What is wrong with it, and where; undefined where nothing is. */
  problem: string | undefined;
}

/** What TypeScript takes, and Babel only when asked to. Of the two kinds of decorators this one may stand before parameters, too. */
const PLUGINS: readonly ParserPlugin[] = [
  'estree',
  'decorators-legacy',
  'decoratorAutoAccessors',
  'explicitResourceManagement',
];

/** What is valid somewhere is enough. */
const OPTIONS: ParserOptions = {
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowReturnOutsideFunction: true,
  allowUndeclaredExports: true,
  attachComment: false,
  createParenthesizedExpressions: true,
  errorRecovery: true,
};

/**
 * Parses a source file; its name tells the language. One that is invalid gives as much as can be read of it, and nothing where its
 * parts can't be told.
 */
export function parse(file: string, text: string): Parsed {
  try {
    // A script may have what a module must not.
    const sourceType = file.endsWith('.cjs') ? 'script' : 'unambiguous';
    const plugins = [...PLUGINS, ...languageOf(file)];
    const { program, errors } = parseWithBabel(text, { ...OPTIONS, sourceType, plugins });
    return { program: program as unknown as Program, problem: errors?.[0] && String(errors[0]) };
  } catch (error) {
    // A range: it is nested deeper than the parser's functions can call themselves.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return { program: NOTHING, problem: error.message };
  }
}

const NOTHING: Program = {
  type: 'Program',
  body: [],
  sourceType: 'module',
  hashbang: null,
  start: 0,
  end: 0,
};

/** Rspack takes JSX in `.js` too. In `.ts` it would be a type assertion. */
function languageOf(file: string): ParserPlugin[] {
  if (/\.[cm]?ts$/.test(file)) return ['typescript'];
  return file.endsWith('.tsx') ? ['typescript', 'jsx'] : ['jsx'];
}
