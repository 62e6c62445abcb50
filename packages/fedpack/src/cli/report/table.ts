import { printable } from '../../remote/printable.js';
import { createColors } from '../colors.js';
import type { Report } from './report.js';
import { summarize, summaryLine } from './summary.js';
import { findings } from './table/findings.js';
import { matrix } from './table/matrix.js';
import { releases } from './table/releases.js';

/** The report that a person reads: what is shared by whom, what is wrong, and the numbers. */
export function table(report: Report): string {
  const colors = createColors(report.colors);
  const { result, width } = report;
  const summary = summarize(result);
  const line = summaryLine(summary);
  const last = summary.errors > 0 ? colors.red(line) : summary.warnings > 0 ? colors.yellow(line) : colors.green(line);
  const deployed = result.apps.filter((app) => app.deployed).map((app) => printable(app.name));
  const note = deployed.length > 0 ? `from a deployed manifest: ${deployed.join(', ')}` : '';
  return [
    matrix(result.shared, width, colors),
    colors.dim(note),
    releases(result.apps, width, colors),
    findings(report, colors),
    colors.bold(last),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
