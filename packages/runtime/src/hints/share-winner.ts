/** A shared module that a container brings along. */
export interface ProvidedShare {
  key: string;
  version: string;
  eager?: boolean;
}

/** A container that provides shared modules. */
export interface Provider {
  name: string;
  shares: readonly ProvidedShare[];
}

/** A shared module that somebody asks for. */
export interface WantedShare {
  key: string;
  /** Of the copy that whoever asks brings along; undefined where there is none. */
  version: string | undefined;
  singleton: boolean;
}

/**
 * Returns the name of the container whose copy a page gets, while no copy is loaded; undefined where that isn't certain, or where nobody has
 * one. It is the highest version, and of equal ones an eager one, then the one of the name that sorts last: what the runtime does.
 *
 * @param providers all that have joined the share scope
 */
export function shareWinner(
  { key, version, singleton }: WantedShare,
  providers: readonly Provider[],
): string | undefined {
  let best: (ProvidedShare & { name: string }) | undefined;
  for (const { name, shares } of providers) {
    for (const row of shares) {
      if (row.key === key) {
        const order = best ? compare(row.version, best.version) : 1;
        if (order === undefined) {
          return undefined;
        }
        const [isEager, bestIsEager] = [row.eager === true, best?.eager === true];
        if (!best || order > 0 || (order === 0 && (isEager === bestIsEager ? name > best.name : isEager))) {
          best = { ...row, name };
        }
      }
    }
  }
  // Another version may not be in the range of a module that isn't a singleton.
  return singleton || best?.version === version ? best?.name : undefined;
}

/** Compares two releases; undefined where one isn't plain, unless both are the same. */
function compare(first: string, second: string): number | undefined {
  if (first === second) {
    return 0;
  }
  const [a, b] = [numbersOf(first), numbersOf(second)];
  if (!a || !b) {
    return undefined;
  }
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

const numbersOf = (version: string): number[] | undefined =>
  /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : undefined;
