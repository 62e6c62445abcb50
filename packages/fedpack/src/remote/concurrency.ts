/** Requests to one server that run at once: manifests of one server share few connections. */
const MOST_TO_A_SERVER = 6;

/** Requests that run at once, to all servers: each takes one of the files that a process may open. */
const MOST = 256;

/** Milliseconds without an answer of a server after which it is asked for all its other manifests at once, too. */
const PATIENCE = 200;

/**
 * Does some work for each source, those of different servers side by side. Of one server, a few are taken at a time, unless it
 * keeps silent: then the others don't wait for these.
 *
 * @param serverOf what sources of one server have in common
 * @param work never rejects
 */
export async function runConcurrently(
  sources: readonly string[],
  serverOf: (source: string) => string,
  work: (source: string) => Promise<void>,
): Promise<void> {
  const slots = new Slots(MOST);
  const servers = new Map<string, string[]>();
  for (const source of sources) {
    const server = serverOf(source);
    const others = servers.get(server);
    if (others) others.push(source);
    else servers.set(server, [source]);
  }
  await Promise.all([...servers.values()].map((queue) => askServer(queue, (source) => slots.run(() => work(source)))));
}

async function askServer(sources: string[], work: (source: string) => Promise<void>): Promise<void> {
  const queue = sources.values();
  let answers = 0;
  const worker = async () => {
    for (const source of queue) {
      await work(source);
      answers += 1;
    }
  };
  const workers = Array.from({ length: Math.min(MOST_TO_A_SERVER, sources.length) }, worker);
  let before = 0;
  let last = performance.now();
  const impatient = setInterval(() => {
    const now = performance.now();
    // Where this process had no time to listen, the server was not silent.
    const hasListened = now - last < 1.5 * PATIENCE;
    last = now;
    if (answers === before && hasListened) {
      clearInterval(impatient);
      workers.push(...sources.map(worker));
    }
    before = answers;
  }, PATIENCE);
  // More of them may come meanwhile.
  for (const working of workers) await working;
  clearInterval(impatient);
}

/** Lets a number of works run at once, the others in their order. */
class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  async run(work: () => Promise<void>): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    await work();
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
