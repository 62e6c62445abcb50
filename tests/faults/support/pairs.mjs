/**
 * Rows of a table in which every two values of different columns meet at least once. What the first column has no part in is
 * spread evenly.
 *
 * @param {Record<string, unknown[]>} columns
 * @param {(row: object) => boolean} [fits] whether a row makes sense
 * @returns {object[]}
 */
export function pairs(columns, fits = () => true) {
  const rows = every(columns).filter(fits);
  const keys = Object.keys(columns);
  const at = (row, key) => columns[key].indexOf(row[key]);
  const meets = (row) =>
    keys.flatMap((a, index) => keys.slice(index + 1).map((b) => `${a} ${at(row, a)} ${b} ${at(row, b)}`));
  const kindOf = (row) =>
    keys
      .slice(1)
      .map((key) => at(row, key))
      .join();
  const left = new Set(rows.flatMap(meets));
  const taken = new Map();
  const chosen = [];
  while (left.size > 0) {
    const worth = (row) => meets(row).filter((pair) => left.has(pair)).length - (taken.get(kindOf(row)) ?? 0) / 1000;
    const best = rows.map((row) => ({ row, worth: worth(row) })).reduce((a, b) => (b.worth > a.worth ? b : a)).row;
    chosen.push(best);
    taken.set(kindOf(best), (taken.get(kindOf(best)) ?? 0) + 1);
    for (const pair of meets(best)) left.delete(pair);
  }
  return chosen;
}

/** All rows. */
export function every(columns) {
  return Object.entries(columns).reduce(
    (rows, [key, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }))),
    [{}],
  );
}
