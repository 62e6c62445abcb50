/**
 * The forms of the report of `fedpack check`. In here: a file a form, each from the same data to a text. Not in here: writing
 * it, and what is right or wrong.
 */
import type { CheckResult } from '../../binding/tools-types.js';
import { github } from './github.js';
import { json } from './json.js';
import { sarif } from './sarif.js';
import { table } from './table.js';

/** How a report can be written. */
export const FORMATS = ['table', 'json', 'github', 'sarif'] as const;

export type ReportFormat = (typeof FORMATS)[number];

/** What is reported, and for whom. */
export interface Report {
  result: CheckResult;
  /** Absolute. The files of the result are relative to it. */
  root: string;
  /** The folder that paths are written from. */
  base: string;
  /** Columns of the terminal. */
  width: number;
  colors: boolean;
}

const WRITERS: Record<ReportFormat, (report: Report) => string> = { table, json, github, sarif };

/** The report as a text that ends with a line break, or ''. */
export function render(format: ReportFormat, report: Report): string {
  const text = WRITERS[format](report);
  return text === '' ? '' : `${text}\n`;
}
