/** Seconds for which the pace that was measured elsewhere counts, beside what this machine has shown. */
const PRIOR = 15;

/** The pace decides how far the crates are that are being compiled, and these decide the pace: so often it is corrected. */
const ROUNDS = 8;

/**
 * How far a build is: which crates there are, which are done, and how long the rest will take. One crate of six hundred may be a tenth
 * of the work, and the last ones wait for each other while other cores do nothing: so each is weighed by its part of a build as it
 * would go on this machine.
 *
 * Times are seconds since the first crate was begun.
 */
export class BuildProgress {
  /** @type {Map<string, {weight: import('./crate-times.mjs').Weight, seconds: number, begun?: number}>} */
  #waiting;
  /** @type {import('./crate-graph.mjs').CrateGraph} */
  #graph;
  /** Crates that Cargo has begun, of which only the build script may be under way. */
  #named = new Set();
  #total;
  #compiled = 0;

  /**
   * @param {Map<string, import('./crate-times.mjs').Weight>} weights of all crates that the build needs, by `name@version`
   * @param {import('./crate-graph.mjs').CrateGraph} [graph] what each of them needs itself
   */
  constructor(weights, graph = new Map()) {
    this.#graph = graph;
    this.#waiting = new Map(
      [...weights].map(([crate, weight]) => [crate, { weight, seconds: after(weight, Number.POSITIVE_INFINITY) }]),
    );
    this.#total = this.#waiting.size;
  }

  /**
   * @param {string} crate `name@version`
   * @param {number} now
   */
  begin(crate, now) {
    this.#named.add(crate);
    for (const one of this.#named) {
      const own = this.#waiting.get(one);
      if (!own) this.#named.delete(one);
      else if (own.begun === undefined && this.#canCompile(one)) own.begun = now;
    }
  }

  /**
   * @param {string} crate `name@version`
   * @param {boolean} fresh whether it had been compiled before and was only looked at
   */
  finish(crate, fresh) {
    const own = this.#waiting.get(crate);
    if (!own) return;
    this.#waiting.delete(crate);
    if (!fresh) this.#compiled += own.seconds;
  }

  /** Number of crates in the build. */
  get total() {
    return this.#total;
  }

  /** Number of crates that are done. */
  get done() {
    return this.#total - this.#waiting.size;
  }

  /** The part of this build's work that is done, from 0 to 1; what was compiled before the build does not count. */
  fraction(now) {
    const { done, left } = this.#measure(now);
    return left === 0 ? 1 : done / (done + left);
  }

  /** Seconds that the rest will take, if the machine keeps its pace. */
  secondsLeft(now) {
    const { left, pace } = this.#measure(now);
    return left / pace;
  }

  /**
   * @param {string} current `name@version` of the crate that was begun last
   * @param {number} now
   */
  describe(current, now) {
    const [name] = current.split('@');
    return `compiling ${this.done} of ~${this.total} crates, ${name}, ${roughly(this.secondsLeft(now))} left`;
  }

  /** What is done and left, in seconds of the build as it was planned, and how many of these this machine does in a second. */
  #measure(now) {
    let [pace, begun] = [1, 0];
    for (let round = 0; round < ROUNDS; round++) {
      begun = this.#begun(now, pace);
      pace = (this.#compiled + begun + PRIOR) / (now + PRIOR);
    }
    let waiting = 0;
    for (const { seconds } of this.#waiting.values()) waiting += seconds;
    return { done: this.#compiled + begun, left: waiting - begun, pace };
  }

  /** Cargo names a crate when its build script begins; its own code has to wait for what it needs. */
  #canCompile(crate) {
    const needs = this.#graph.get(crate)?.needs ?? [];
    return [...needs].every((needed) => this.#named.has(needed) || !this.#waiting.has(needed));
  }

  /** What is done of the crates that are being compiled. */
  #begun(now, pace) {
    let sum = 0;
    for (const { weight, begun } of this.#waiting.values()) {
      if (begun !== undefined) sum += after(weight, (now - begun) * pace);
    }
    return sum;
  }
}

/** What is done of a crate that has been compiled for so long. */
function after(weight, time) {
  let [done, left] = [0, time];
  for (const { lasts, seconds } of weight) {
    if (left <= lasts) return done + (seconds * left) / lasts;
    done += seconds;
    left -= lasts;
  }
  return done;
}

/**
 * @param {number} seconds
 * @returns {string} such as `about 18 min`
 */
export function roughly(seconds) {
  if (seconds < 60) return 'less than a minute';
  return `about ${Math.round(seconds / 60)} min`;
}
