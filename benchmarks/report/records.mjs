import { deviation, median } from '../lib/numbers.mjs';
import { metrics } from '../plan/kinds.mjs';

/**
 * @typedef {object} Record
 * @property {string} case
 * @property {string} contender
 * @property {string} metric
 * @property {number} median in `unit`
 * @property {number | null} ratio to `baseline`, the median over the rounds; null where there is nothing to compare with
 * @property {string | null} baseline
 * @property {number | null} tax what it is more than `baseline`, in `unit`, the median over the rounds
 * @property {number} mad the median absolute deviation, in `unit`
 * @property {number} samples
 * @property {string} unit
 */

/**
 * What is written as JSON.
 *
 * @param {import('../lib/samples.mjs').Samples} samples
 * @param {(caseName: string, contender: string) => string} baselineOf the contender that a ratio is against
 * @returns {Record[]}
 */
export function records(samples, baselineOf) {
  return samples.keys().map(([name, metric, contender]) => {
    const values = samples.of(name, metric, contender).filter((value) => value !== undefined);
    const wanted = baselineOf(name, contender);
    const baseline = samples.of(name, metric, wanted).length > 0 ? wanted : null;
    return {
      case: name,
      contender,
      metric,
      median: rounded(median(values)),
      ratio: baseline === null ? null : rounded(samples.ratio(name, metric, contender, baseline)),
      baseline,
      tax: baseline === null ? null : rounded(samples.tax(name, metric, contender, baseline)),
      mad: rounded(deviation(values)),
      samples: values.length,
      unit: metrics[metric],
    };
  });
}

/** Four digits behind the point say more than any clock does. */
const rounded = (value) => (value === null ? null : Number(value.toFixed(4)));
