import type { Report } from './report.js';
import { summarize } from './summary.js';

/** All that was found, with the numbers in front; paths are relative to `root`. */
export function json({ result, root }: Report): string {
  return JSON.stringify({ version: 1, root, summary: summarize(result), ...result }, null, 2);
}
