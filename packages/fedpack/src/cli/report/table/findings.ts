import type { Diagnostic } from '../../../binding/native-types.js';
import { printable } from '../../../remote/printable.js';
import type { Colors } from '../../colors.js';
import { pathFrom } from '../paths.js';
import type { Report } from '../report.js';
import { plural } from '../summary.js';
import { wrap } from './wrap.js';

/** The diagnostics, errors first, each with its place in front. */
export function findings(report: Report, colors: Colors): string {
  const groups = (['error', 'warning'] as const).map((severity) => {
    const own = report.result.diagnostics.filter((one) => one.severity === severity);
    if (own.length === 0) return '';
    const paint = severity === 'error' ? colors.red : colors.yellow;
    const head = paint(colors.bold(plural(own.length, severity)));
    return [head, ...own.map((one) => finding(one, report, colors, paint))].join('\n\n');
  });
  return groups.filter((group) => group !== '').join('\n\n');
}

function finding(one: Diagnostic, report: Report, colors: Colors, paint: (text: string) => string): string {
  const { code, location, text } = one;
  const place = location
    ? [
        colors.cyan(
          printable(`${pathFrom(report.base, report.root, location.file)}:${location.line}:${location.column}`),
        ),
      ]
    : [];
  // Text from a manifest must not move the cursor; the line breaks are Rust's own.
  const [first = '', ...rest] = text.split('\n').map(printable);
  const [begin = '', ...more] = wrap(first, report.width);
  const head = [begin.replace(code, paint(code)), ...more.map((line) => `  ${line}`)];
  const body = rest.flatMap((line) => wrap(line.trim(), report.width - 2).map((part) => `  ${part}`));
  const page = body.pop();
  return [...place, ...head, ...body, ...(page ? [colors.dim(page)] : [])].join('\n');
}
