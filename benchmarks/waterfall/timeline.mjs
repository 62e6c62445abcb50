/**
 * A request, as its server saw it.
 *
 * @typedef {object} Asked
 * @property {string} url
 * @property {number} start when it arrived, in milliseconds
 * @property {number} end when its answer was out
 */

/**
 * How many of the requests followed one another: a request follows those that were answered before it was made. Those that are under way
 * at the same time count once, so this is how often a page has waited for a whole answer before it went on.
 *
 * @param {Asked[]} asked
 * @returns {Asked[]} the longest chain, first things first
 */
export function longestChain(asked) {
  const byEnd = asked.map((one) => ({ one, depth: 1, before: undefined })).sort((a, b) => a.one.end - b.one.end);
  let longest;
  for (const link of byEnd) {
    for (const earlier of byEnd) {
      if (earlier.one.end > link.one.start) break;
      if (earlier.depth >= link.depth) Object.assign(link, { depth: earlier.depth + 1, before: earlier });
    }
    if (!longest || link.depth > longest.depth) longest = link;
  }
  const chain = [];
  for (let link = longest; link; link = link.before) chain.unshift(link.one);
  return chain;
}
