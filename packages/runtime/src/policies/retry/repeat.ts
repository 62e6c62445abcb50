/** The parameters of the policy, as the build writes them. */
export interface RetryOptions {
  /** How many attempts follow the first. */
  count: number;
  /** Milliseconds before the second attempt. */
  delay: number;
  /** What the delay is multiplied with after each attempt. */
  backoff: number;
  /** The part of a delay that is random, so that the visitors of a site don't ask at once. */
  jitter: number;
  /** Tried in turn, after the one that a URL names. */
  domains: string[];
}

/** One attempt. `domain` is undefined for the one that a URL names. */
type Attempt<T> = (domain: string | undefined, attempt: number) => Promise<T>;

/** Repeats what fails. */
export interface Repeat {
  /** @param isWorth whether another attempt may help */
  <T>(name: string, attempt: Attempt<T>, isWorth?: (error: unknown) => boolean): Promise<T>;
  /** Resolves when an attempt has failed and is repeated, or with `done`. */
  failed(name: string, done: Promise<void>): Promise<void>;
  /** The domain that answered last; undefined for the one that URLs name. */
  domainOf(name: string): string | undefined;
}

/** Creates the function that repeats what fails. The domain that has answered last is the first one of the next load. */
export function createRepeat({ count, delay, backoff, jitter, domains }: RetryOptions): Repeat {
  const ring = [undefined, ...domains];
  const answering = new Map<string, number>();
  const failures = createFailures();

  const repeat: Repeat = async (name, attempt, isWorth = () => true) => {
    const start = answering.get(name) ?? 0;
    for (let done = 0; ; done++) {
      const at = (start + done) % ring.length;
      try {
        const result = await attempt(ring[at], done);
        answering.set(name, at);
        failures.end(name);
        return result;
      } catch (error) {
        failures.add(name);
        if (done >= count || !isWorth(error)) {
          failures.end(name);
          throw withAttempts(error, done + 1);
        }
        await wait(delay * backoff ** done * (1 + jitter * (2 * Math.random() - 1)));
      }
    }
  };
  repeat.failed = failures.wait;
  repeat.domainOf = (name) => ring[answering.get(name) ?? 0];
  return repeat;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Says in the message how often it was tried. */
function withAttempts(error: unknown, attempts: number): unknown {
  if (error instanceof Error && attempts > 1 && !error.message.includes(TRIED)) {
    error.message += `${TRIED}${attempts} times.`;
  }
  return error;
}

const TRIED = '\nIt was tried ';

/** What has failed and is repeated, and who waits to hear of it. */
function createFailures() {
  const failed = new Set<string>();
  const waiting = new Set<(name: string) => void>();
  return {
    add(name: string): void {
      failed.add(name);
      for (const tell of Array.from(waiting)) {
        tell(name);
      }
    },
    end: (name: string) => failed.delete(name),
    wait: (name: string, done: Promise<void>) =>
      new Promise<void>((resolve) => {
        const finish = () => {
          waiting.delete(tell);
          resolve();
        };
        const tell = (other: string) => other === name && finish();
        waiting.add(tell);
        done.then(finish);
        if (failed.has(name)) {
          finish();
        }
      }),
  };
}
