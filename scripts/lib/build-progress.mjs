import { DEFAULT_SECONDS, HEAVY_CRATES } from './crate-weights.mjs';

/** Seconds of work whose pace is taken from the weights alone before the machine's own pace counts more. */
const PRIOR = 120;

/** @param {string} crate `name@version` */
function weight(crate) {
  return HEAVY_CRATES[crate.split('@')[0]] ?? DEFAULT_SECONDS;
}

function sum(crates) {
  let seconds = 0;
  for (const crate of crates) seconds += weight(crate);
  return seconds;
}

/**
 * How far a build is: which crates there are, which are done, and how long the rest will take. Crates are weighed by how
 * long they take to compile, as one crate of six hundred may be a tenth of the work.
 */
export class BuildProgress {
  #waiting;
  #total;
  #compiledSeconds = 0;
  #cores;

  /**
   * @param {Iterable<string>} crates `name@version` of all that the build needs
   * @param {number} cores how many crates are compiled side by side
   */
  constructor(crates, cores) {
    this.#waiting = new Set(crates);
    this.#total = this.#waiting.size;
    this.#cores = Math.max(1, cores);
  }

  /**
   * @param {string} crate `name@version`
   * @param {boolean} fresh whether it had been compiled before and was only looked at
   */
  finish(crate, fresh) {
    if (!this.#waiting.delete(crate) || fresh) return;
    this.#compiledSeconds += weight(crate);
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
  get fraction() {
    const remaining = sum(this.#waiting);
    return remaining === 0 ? 1 : this.#compiledSeconds / (this.#compiledSeconds + remaining);
  }

  /**
   * @param {number} elapsed seconds since the first crate was begun
   * @returns {number} seconds that the rest will take, if the machine keeps its pace
   */
  secondsLeft(elapsed) {
    const pace = (elapsed + PRIOR / this.#cores) / (this.#compiledSeconds + PRIOR);
    return sum(this.#waiting) * pace;
  }

  /**
   * @param {string} current the crate that was begun last
   * @param {number} elapsed seconds since the first crate was begun
   */
  describe(current, elapsed) {
    return `compiling ${this.done} of ~${this.total} crates, ${current}, ${roughly(this.secondsLeft(elapsed))} left`;
  }
}

/**
 * @param {number} seconds
 * @returns {string} such as `about 18 min`
 */
export function roughly(seconds) {
  if (seconds < 60) return 'less than a minute';
  return `about ${Math.round(seconds / 60)} min`;
}
