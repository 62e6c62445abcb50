import { ladders } from '../cases.mjs';
import { quantity, table, times } from './markdown.mjs';

/** What is looked at: the processor's time is less of a matter of luck than the clock's, and instructions are none. */
const METRICS = ['build_ms', 'build_cpu_ms', 'build_minstr', 'dev_build_ms', 'dev_build_cpu_ms', 'dev_build_minstr'];

/**
 * How the tax grows where one size grows tenfold. From both taxes that of the smallest case is taken off, as it is there for
 * other reasons.
 *
 * @param {import('./records.mjs').Record[]} records
 * @returns {{size: string, metric: string, contender: string, once: number, tenfold: number, unit: string}[]} own parts in the metric's unit
 */
export function growth(records) {
  const found = [];
  for (const { size, cases } of ladders)
    for (const metric of METRICS) {
      const steps = cases.map((name) => records.filter((record) => record.case === name && record.metric === metric));
      for (const { contender, unit } of steps[0]) {
        const taxes = steps.map((step) => step.find((record) => record.contender === contender)?.tax ?? null);
        if (contender === 'none' || taxes.includes(null)) continue;
        const [least, some, many] = taxes;
        found.push({ size, metric, contender, once: some - least, tenfold: many - least, unit });
      }
    }
  return found.filter(({ contender }) => contender !== 'floor');
}

/** @param {import('./records.mjs').Record[]} records @returns {string[]} parts of a report; none where the cases were not measured */
export function growthSection(records) {
  const rows = growth(records).map(({ size, metric, contender, once, tenfold, unit }) => [
    `${size}, \`${metric}\`, ${contender}`,
    quantity(once, unit),
    quantity(tenfold, unit),
    once > 0 ? times(tenfold / once) : '–',
  ]);
  if (rows.length === 0) return [];
  return [
    '## Growth',
    'What the tax is more than in the smallest case, and how that grows where the size grows tenfold.',
    table(['own part', 'of one part', 'of ten', 'growth'], rows),
  ];
}
