import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { printable } from '../../remote/printable.js';
import type { Colors } from '../colors.js';

/** The changes of a file, as a unified diff. */
export function showDiff(file: string, before: string, after: string, colors: Colors): string {
  const name = printable(file);
  const patch = createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch
    .trimEnd()
    .split('\n')
    .map((line) => paint(line.replace(/\r$/, ''), colors))
    .join('\n');
}

function paint(line: string, colors: Colors): string {
  if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
  if (line.startsWith('@@')) return colors.cyan(line);
  if (line.startsWith('+')) return colors.green(line);
  return line.startsWith('-') ? colors.red(line) : line;
}
