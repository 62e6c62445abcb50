import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roughly } from '../scripts/lib/build-progress.mjs';
import { duration, failure, heading, statusLine, success } from '../scripts/lib/report.mjs';
import { onEnd } from '../scripts/lib/run.mjs';
import { caseNamed, cases } from './cases.mjs';
import { contenders } from './contenders/index.mjs';
import { machine, versions } from './lib/machine.mjs';
import { installPeers, peerVersions } from './lib/peers.mjs';
import { prepare } from './lib/prepare.mjs';
import { runPlan } from './lib/run-plan.mjs';
import { Samples } from './lib/samples.mjs';
import { hasValgrind } from './lib/valgrind.mjs';
import { Workshop } from './lib/workshop.mjs';
import { countedPlan, filterPlan, fullPlan, quickPlan } from './plan/index.mjs';
import { counted, timed } from './plan/kinds.mjs';
import { markdown } from './report/index.mjs';
import { records } from './report/records.mjs';
import { writeReport } from './report/write.mjs';

/** Milliseconds that a quick run measures; what is under way then is finished, and the report written. */
const QUICK_BUDGET = 6.75 * 60_000;

/** What is measured, by the name of its files in `results/`. */
const plans = { quick: quickPlan, full: fullPlan, instructions: countedPlan };
const runName = ({ quick, instructions }) => (quick ? 'quick' : instructions ? 'instructions' : 'full');

/**
 * @param {{quick?: boolean, instructions?: boolean, json?: string, markdown?: string, only: string[], kinds: string[], contenders: string[], rounds?: number, binding?: string, build?: boolean, list?: boolean}} options
 * @returns {Promise<number>} the exit code: 1 where something could not be measured, however fast the rest is
 */
export async function main(options) {
  if (options.list) return showLists();
  const problem = misuse(options);
  if (problem) {
    failure(problem);
    return 1;
  }
  const name = runName(options);
  const plan = filterPlan(plans[name](options.rounds), options);
  if (plan.length === 0) {
    failure('nothing is left to measure: `--list` shows what there is');
    return 1;
  }
  const binding = await prepare(options);
  const tasks = plan.flatMap((group) => group.tasks);
  const usesPeers = tasks.some((task) => task.contenders.some((name) => contenders[name].installed));
  const about = { machine: machine(), versions: { ...versions(), ...(usesPeers && (await peerVersions())) }, binding };
  heading('Benchmark', `binding ${binding.file}, ${binding.mib.toFixed(0)} MiB, Cargo profile ${binding.profile}`);

  const begun = performance.now();
  const samples = new Samples();
  const peers = usesPeers ? await installPeers() : undefined;
  const workshop = new Workshop(await mkdtemp(join(tmpdir(), 'fedpack-bench-')), {
    peers,
    mostRemotes: Math.max(...tasks.map(({ one }) => one.remotes)),
  });
  onEnd(() => workshop.close());
  const report = () => {
    const baselineOf = (name, contender) => caseNamed(name.split(':', 1)[0]).baseline ?? contenders[contender].baseline;
    return { ...about, records: records(samples, baselineOf), failures: samples.failures };
  };

  const status = statusLine();
  try {
    // Every process that is started from here on loads this one, also when another is put into its place meanwhile.
    process.env.FEDPACK_BINDING_PATH = await workshop.keep(binding.file);
    await runPlan(plan, {
      samples,
      workshop,
      budget: options.quick ? QUICK_BUDGET : undefined,
      show: ({ text, fraction, secondsLeft }) => status.update(`${text}, ${roughly(secondsLeft)} left`, fraction),
      // A run that is broken off has left what it had.
      onGroup: async () => void (await writeReport(report(), name, options)),
    });
  } finally {
    status.stop();
    await workshop.close();
  }
  const final = report();
  console.log(markdown(final));
  for (const { case: name, contender, problem } of final.failures) failure(`${name}, ${contender}: ${problem}`);
  for (const file of await writeReport(final, name, options)) success(`written: ${file}`);
  success(`measured in ${duration((performance.now() - begun) / 1000)}`);
  return final.failures.length > 0 ? 1 : 0;
}

/** What is wrong with the options, if anything. */
function misuse({ contenders: wanted, rounds = 1, quick, instructions }) {
  if (quick && instructions) return '--quick and --instructions are two different runs';
  if (instructions && !hasValgrind())
    return 'instructions are counted by valgrind, which is not installed: on Debian and Ubuntu, `apt install valgrind`';
  const unknown = wanted.filter((name) => !(name in contenders));
  if (unknown.length > 0)
    return `no such contender: ${unknown.join(', ')}; there are ${Object.keys(contenders).join(', ')}`;
  return Number.isInteger(rounds) && rounds > 0 ? undefined : '--rounds takes a number, 1 or more';
}

function showLists() {
  for (const { name, modules, exposes, shared, entries, remotes } of cases) {
    console.log(
      `${name.padEnd(14)} ${modules} modules, ${exposes} exposes, ${shared} shared, ${entries} entries, ${remotes} remotes`,
    );
  }
  console.log(`\nkinds: ${timed.join(', ')}\nwith --instructions: ${counted.join(', ')}\n`);
  for (const [name, { title }] of Object.entries(contenders)) console.log(`${name.padEnd(14)} ${title}`);
  return 0;
}
