import { relative, resolve, sep } from 'node:path';

/** A problem in a file of the project. */
export interface TypeProblem {
  /** Absolute; undefined where none is meant. */
  file?: string;
  line?: number;
  column?: number;
  message: string;
}

/** `src/a.ts(2,14): error TS2322: …`, or an error without a place. */
const ERROR = /^(?:(.+?)\((\d+),(\d+)\): )?error (TS\d+: .*)$/;

/**
 * The errors in what a compiler prints.
 *
 * @param folder the one that it was started in
 */
export function errorsIn(output: string, folder: string): TypeProblem[] {
  const problems: TypeProblem[] = [];
  for (const line of output.split(/\r?\n/)) {
    const [, file, row, column, message] = ERROR.exec(line) ?? [];
    const last = problems.at(-1);
    if (message !== undefined) {
      const place =
        file === undefined ? {} : { file: resolve(folder, file), line: Number(row), column: Number(column) };
      problems.push({ ...place, message });
    } else if (last && line.startsWith('  ')) {
      last.message += `\n${line}`;
    }
  }
  return problems;
}

/** The most problems that a message lists. */
const MOST = 10;

/** Problems as a message lists them. */
export function listed(problems: readonly TypeProblem[], context: string): string[] {
  const lines = problems.slice(0, MOST).map(({ file, line, column, message }) => {
    const path = file === undefined ? [] : [relative(context, file).replaceAll(sep, '/')];
    const place = [...path, line, column].filter((part) => part !== undefined).join(':');
    return place === '' ? message : `${place} ${message}`;
  });
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])];
}
