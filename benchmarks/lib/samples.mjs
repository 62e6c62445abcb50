import { paired } from './numbers.mjs';

/** All that was measured: samples by case, metric, contender and round. */
export class Samples {
  #series = new Map();
  /** @type {{case: string, contender: string, problem: string}[]} what could not be measured */
  failures = [];

  /**
   * @param {string} caseName
   * @param {string} contender
   * @param {number} round from 0
   * @param {Record<string, number>} metrics by name
   */
  add(caseName, contender, round, metrics) {
    for (const [metric, value] of Object.entries(metrics)) {
      const key = JSON.stringify([caseName, metric, contender]);
      if (!this.#series.has(key)) this.#series.set(key, []);
      this.#series.get(key)[round] = value;
    }
  }

  fail(caseName, contender, problem) {
    this.failures.push({ case: caseName, contender, problem });
  }

  /** Whether something went wrong with a contender in a case, which is then left alone. */
  hasFailed(caseName, contender) {
    return this.failures.some((failure) => failure.case === caseName && failure.contender === contender);
  }

  /** @returns {(number | undefined)[]} samples by round, of which some may be missing */
  of(caseName, metric, contender) {
    return this.#series.get(JSON.stringify([caseName, metric, contender])) ?? [];
  }

  /** @returns {[caseName: string, metric: string, contender: string][]} what there are samples of, in order of arrival */
  keys() {
    return [...this.#series.keys()].map((key) => JSON.parse(key));
  }

  /** The median of the quotients of a round; null where there is nothing to compare with. */
  ratio(caseName, metric, contender, baseline) {
    return paired(this.of(caseName, metric, contender), this.of(caseName, metric, baseline), (a, b) => a / b);
  }

  /** The median of the differences of a round, in the metric's unit; null where there is nothing to compare with. */
  tax(caseName, metric, contender, baseline) {
    return paired(this.of(caseName, metric, contender), this.of(caseName, metric, baseline), (a, b) => a - b);
  }
}
