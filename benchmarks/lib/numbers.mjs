/** What is made of samples. */

/**
 * @param {number[]} samples at least one
 * @returns {number}
 */
export function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median absolute deviation: half of the samples lie within it around the median.
 *
 * @param {number[]} samples at least one
 */
export function deviation(samples) {
  const middle = median(samples);
  return median(samples.map((sample) => Math.abs(sample - middle)));
}

/**
 * What samples of two contenders are to each other, round by round, so that a machine which is slow for a while slows both.
 *
 * @param {(number | undefined)[]} samples by round
 * @param {(number | undefined)[]} others by round
 * @param {(sample: number, other: number) => number} compare such as a quotient
 * @returns {number | null} the median of all rounds that both have; null where there is none
 */
export function paired(samples, others, compare) {
  const results = samples.flatMap((sample, round) => {
    const other = others[round];
    return sample === undefined || other === undefined ? [] : [compare(sample, other)];
  });
  const finite = results.filter(Number.isFinite);
  return finite.length > 0 ? median(finite) : null;
}

/**
 * The order in which a round runs the contenders: each round begins with another one.
 *
 * @template T
 * @param {T[]} items
 * @param {number} round from 0
 * @returns {T[]}
 */
export function rotated(items, round) {
  const at = items.length === 0 ? 0 : round % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
