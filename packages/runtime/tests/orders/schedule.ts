/** Files that are asked for, each of which arrives when a schedule says so. */
export class Network {
  private readonly waiting = new Map<string, () => void>();

  /** Resolves when the file arrives; who asks twice asks for two files. */
  arrival(file: string): Promise<void> {
    let name = file;
    for (let n = 2; this.waiting.has(name); n++) name = `${file} (${n})`;
    return new Promise((resolve) => {
      this.waiting.set(name, resolve);
    });
  }

  /** What has been asked for and is not there, in an order that says nothing of who asked first. */
  get pending(): string[] {
    return [...this.waiting.keys()].sort();
  }

  deliver(file: string): void {
    const arrived = this.waiting.get(file);
    this.waiting.delete(file);
    arrived?.();
  }
}

/** Picks the file that arrives next. */
export type Pick = (pending: string[], step: number) => string;

/** Runs until nothing is asked for any more. Gives the files in the order in which they arrived. */
export async function play(run: (network: Network) => void, pick: Pick): Promise<string[]> {
  const network = new Network();
  const order: string[] = [];
  run(network);
  for (;;) {
    await settled();
    const { pending } = network;
    if (pending.length === 0) return order;
    const next = pick(pending, order.length);
    order.push(next);
    network.deliver(next);
  }
}

/** Lets everything happen that waits for no file: microtasks all run before the next immediate. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Plays every order in which the files can arrive: what is asked for depends on what has arrived, so each order is played from
 * the start, and branches where several files are on the way.
 *
 * @param once plays one order
 */
export async function everyOrder(once: (pick: Pick) => Promise<unknown>): Promise<number> {
  /** The choice taken at each step, and how many there were. */
  let path: { taken: number; of: number }[] = [];
  let played = 0;
  for (;;) {
    const steps = path;
    await once((pending, step) => {
      steps[step] ??= { taken: 0, of: pending.length };
      return pending[steps[step].taken] as string;
    });
    played++;
    while (steps.length > 0) {
      const last = steps[steps.length - 1] as { taken: number; of: number };
      if (last.taken + 1 < last.of) {
        last.taken++;
        break;
      }
      steps.pop();
    }
    if (steps.length === 0) return played;
    path = steps;
  }
}

/**
 * Plays the orders in which each set of up to `most` files comes as late as it can, from either end of what is pending.
 *
 * @param once plays one order and gives it
 */
export async function everyDelay(once: (pick: Pick) => Promise<string[]>, most: number): Promise<number> {
  const first: Pick = (pending) => pending[0] as string;
  const files = [...new Set(await once(first))];
  let played = 1;
  for (const late of subsets(files, most)) {
    for (const end of [0, -1]) {
      await once((pending) => {
        const early = pending.filter((file) => !late.includes(file));
        return (early.length > 0 ? early : pending).at(end) as string;
      });
      played++;
    }
  }
  return played;
}

function subsets(files: string[], most: number): string[][] {
  if (most === 0) return [[]];
  const smaller = subsets(files, most - 1);
  const grown = smaller
    .filter(({ length }) => length === most - 1)
    .flatMap((set) => files.filter((file) => file > (set.at(-1) ?? '')).map((file) => [...set, file]));
  return [...smaller, ...grown];
}
