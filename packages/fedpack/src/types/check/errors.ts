import { resolve } from 'node:path';

/** An error of a compiler. */
export interface CompilerError {
  /** Absolute. */
  file: string;
  /** From 1. */
  line: number;
  column: number;
  /** `TS2322` */
  code: string;
  /** In one line. */
  message: string;
}

const ERROR = /^(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): error (?<code>TS\d+): (?<message>.*)$/;

/** Of the lines that explain an error, as many are kept. */
const MOST_REASONS = 2;

/**
 * The errors in what a compiler has printed with `--pretty false`. Errors without a place are about the configuration.
 *
 * @param folder that its paths are relative to
 */
export function errorsIn(out: string, folder: string): CompilerError[] {
  const errors: CompilerError[] = [];
  let reasons = 0;
  for (const text of out.split(/\r?\n/)) {
    const found = ERROR.exec(text)?.groups;
    const last = errors.at(-1);
    if (found) {
      const { file = '', line = '', column = '', code = '', message = '' } = found;
      errors.push({ file: resolve(folder, file), line: Number(line), column: Number(column), code, message });
      reasons = 0;
    } else if (last && /^\s+\S/.test(text) && reasons < MOST_REASONS) {
      last.message += ` ${text.trim()}`;
      reasons += 1;
    }
  }
  return errors;
}

/** The complaint about a configuration itself, if there is one: then nothing was checked. */
export function configProblem(out: string): string | undefined {
  return /^error TS\d+: .*$/m.exec(out)?.[0];
}

/** What two runs of a compiler tell the same error by. */
export function identity({ file, line, column, code }: CompilerError): string {
  return JSON.stringify([file, line, column, code]);
}
