/** A container that provides shared modules, as far as its manifest says. */
export interface Provider {
  name: string;
  shares: readonly { key: string; version: string; eager: boolean }[];
}

/** A shared module that a page consumes. */
export interface Consumed {
  key: string;
  /** Of the copy that the host brings along. */
  version: string;
  singleton: boolean;
}

/**
 * The name of the container whose copy a page gets; undefined where that isn't certain. It is the highest version, and of equal ones an
 * eager one, then the one of the name that sorts last: what the runtime does with `version-first`.
 *
 * @param host the name of the host
 * @param remotes all that join the share scope
 */
export function shareWinner(
  { key, version, singleton }: Consumed,
  host: string,
  remotes: readonly Provider[],
): string | undefined {
  let best = { name: host, version, eager: false };
  for (const { name, shares } of remotes) {
    for (const row of shares) {
      if (row.key !== key) continue;
      const order = compare(row.version, best.version);
      if (order === undefined) return undefined;
      const isBetter = order > 0 || (order === 0 && (row.eager === best.eager ? name > best.name : row.eager));
      if (isBetter) best = { name, version: row.version, eager: row.eager };
    }
  }
  // Another version may not be in the range of a module that isn't a singleton.
  return singleton || best.version === version ? best.name : undefined;
}

/** Compares two releases; undefined where one isn't plain, unless both are the same. */
function compare(first: string, second: string): number | undefined {
  if (first === second) return 0;
  const [a, b] = [numbersOf(first), numbersOf(second)];
  if (!a || !b) return undefined;
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

const numbersOf = (version: string): number[] | undefined =>
  /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : undefined;
