/**
 * The forms of the report of `fedpack check`. In here: a file a form, each from the same data to a text. Not in here: writing
 * it, and what is right or wrong.
 */
import { github } from './github.js';
import { json } from './json.js';
import type { Report } from './report.js';
import { sarif } from './sarif.js';
import { table } from './table.js';

export type { Report } from './report.js';

/** How a report can be written. */
export const FORMATS = ['table', 'json', 'github', 'sarif'] as const;

export type ReportFormat = (typeof FORMATS)[number];

const WRITERS: Record<ReportFormat, (report: Report) => string> = { table, json, github, sarif };

/** The report as a text that ends with a line break, or ''. */
export function render(format: ReportFormat, report: Report): string {
  const text = WRITERS[format](report);
  return text === '' ? '' : `${text}\n`;
}
