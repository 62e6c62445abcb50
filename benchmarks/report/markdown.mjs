/** Pieces of Markdown. */

/**
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string} a table; the first column is text, the others are numbers
 */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** @param {number | null | undefined} value @param {string} unit @returns {string} with its unit; a dash where there is none */
export function quantity(value, unit) {
  if (value === null || value === undefined) return '–';
  if (unit === 'B') return `${Math.round(value).toLocaleString('en-US')} B`;
  if (unit === '') return value.toLocaleString('en-US');
  const digits = Math.abs(value) < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}

/** @param {number | null | undefined} value @returns {string} such as `1.08×` */
export function times(value) {
  return value === null || value === undefined ? '–' : `${value.toFixed(2)}×`;
}
