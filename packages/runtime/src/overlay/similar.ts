/** Longer names are not compared. */
const LONGEST = 100;

/** The names that one may have meant: at most three, the most similar first. */
export function similar(name: string, names: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(name.length / 3));
  return names
    .filter((other) => other.length <= LONGEST && name.length <= LONGEST)
    .map((other) => ({ other, edits: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((first, second) => first.edits - second.edits)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** How many characters have to be put in, taken away or exchanged. */
function distance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let at = 1; at <= first.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= second.length; to += 1) {
      const exchange = (row[to - 1] ?? 0) + (first[at - 1] === second[to - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}
