import { caseNamed } from '../cases.mjs';
import { contenders } from '../contenders/index.mjs';
import { metrics } from '../plan/kinds.mjs';
import { growthSection } from './growth.mjs';
import { quantity, table, times } from './markdown.mjs';

/**
 * @typedef {object} Report
 * @property {import('./records.mjs').Record[]} records
 * @property {{case: string, contender: string, problem: string}[]} failures
 * @property {ReturnType<typeof import('../lib/machine.mjs').machine>} machine
 * @property {Record<string, string>} versions
 * @property {ReturnType<typeof import('../lib/machine.mjs').bindingFacts>} binding
 */

const LEGEND =
  'Medians with the median absolute deviation, and the ratio to the baseline. Tax: what it is more than the baseline, ' +
  'and what that is of the tax of `builtin`. The baseline is `floor`, in the table of other tools that of the tool itself, ' +
  'unless a case names another. Ratios and taxes are medians over rounds. How it is measured: `benchmarks/README.md`.';

/** @param {Report} report @returns {string} all of it as Markdown */
export function markdown(report) {
  const { records, failures } = report;
  const names = [...new Set(records.map((record) => record.case))];
  const sections = names.map((name) => caseSection(name, records));
  return `${[
    '# Benchmark of Module Federation',
    LEGEND,
    surroundings(report),
    ...(failures.length > 0 ? ['## Could not be measured', failures.map(failure).join('\n')] : []),
    ...sections,
    ...growthSection(records),
  ].join('\n\n')}\n`;
}

function surroundings({ machine, versions, binding }) {
  const { cpu, cores, memoryGiB, os, loadAverage } = machine;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `- Machine: ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${os}; load average ${loadAverage.toFixed(1)} before the run`,
    `- Versions: ${named.join(', ')}`,
    `- Binding: Cargo profile ${binding.profile}, ${binding.mib.toFixed(1)} MiB, of ${binding.built}`,
  ].join('\n');
}

const failure = ({ case: name, contender, problem }) => `- **${name}, ${contender}**: ${problem.split('\n', 1)[0]}`;

function caseSection(name, all) {
  const records = all.filter((record) => record.case === name);
  const { modules, exposes, shared, entries, remotes, page, baseline } = caseNamed(name.split(':', 1)[0]);
  const sizes = page
    ? pageLine(page)
    : `${modules} modules, exposes: ${exposes}, shared: ${shared}, entries: ${entries}, remotes: ${remotes}`;
  const ofTable = (wanted) => records.filter(({ contender }) => contenders[contender].table === wanted);
  const peers = ofTable('peer');
  return [
    `## ${name}`,
    `${sizes}.${baseline ? ` Baseline: \`${baseline}\`.` : ''}`,
    ...tables(ofTable('rspack')),
    ...(peers.length > 0 ? ['Other tools, each against its own floor:', ...tables(peers)] : []),
  ].join('\n\n');
}

const pageLine = (page) => (page === 'guide' ? 'The pair of the guide' : `The route /${page} of examples/workspace`);

/** What was measured, and the taxes; a line a metric. Nothing where nothing was measured. */
function tables(records) {
  if (records.length === 0) return [];
  const present = Object.keys(contenders).filter((name) => records.some(({ contender }) => contender === name));
  const federated = present.filter((name) => contenders[name].federated);
  const measured = Object.keys(metrics).filter((name) => records.some(({ metric }) => metric === name));
  const find = (metric, name) => records.find((record) => record.metric === metric && record.contender === name);
  const rows = (names, cell) => measured.map((metric) => [`\`${metric}\``, ...names.map((name) => cell(metric, name))]);
  const taxes = rows(federated, (metric, name) => taxCell(find(metric, name), find(metric, 'builtin')));
  const isKnown = (row) => row.slice(1).some((cell) => cell !== '–');
  return [
    table(
      ['', ...present],
      rows(present, (metric, name) => valueCell(find(metric, name))),
    ),
    ...(taxes.some(isKnown) ? [table(['tax', ...federated], taxes.filter(isKnown))] : []),
  ];
}

function valueCell(record) {
  if (!record) return '–';
  const { median, mad, unit, ratio, baseline, contender } = record;
  const spread = mad > 0 ? ` ± ${quantity(mad, unit)}` : '';
  const compared = ratio !== null && contender !== baseline ? ` (${times(ratio)})` : '';
  return `${quantity(median, unit)}${spread}${compared}`;
}

function taxCell(record, builtin) {
  if (!record || record.tax === null) return '–';
  const compared = builtin?.tax > 0 && record !== builtin ? ` (${times(record.tax / builtin.tax)})` : '';
  return `${quantity(record.tax, record.unit)}${compared}`;
}
