// `npm test`: installs what is missing and runs all tests. `npm test -- --help` says more.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

const HELP = `npm test [-- options]
  --only a,b   run only these steps, and what they need
  --full       also run the steps that compile Rspack a second time
  --prebuilt   test the binding that lies in npm/, and build none
  --jobs n     run so many steps side by side (two, where there are two cores)
  --verbose    show what passing steps print, too
  --list       show the steps`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    full: { type: 'boolean' },
    prebuilt: { type: 'boolean' },
    jobs: { type: 'string' },
    verbose: { type: 'boolean' },
    list: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(HELP);
else await bootstrap(main);

async function main() {
  const [{ steps: all, withPrebuilt }, { pickSteps }, { runSteps }, report] = await Promise.all([
    import('./steps.mjs'),
    import('./lib/pick-steps.mjs'),
    import('./lib/run-steps.mjs'),
    import('./lib/report.mjs'),
  ]);
  const steps = values.prebuilt ? withPrebuilt(all) : all;
  const only = (values.only ?? []).flatMap((names) => names.split(',')).filter(Boolean);
  const picked = pickSteps(steps, { only, full: values.full });
  if (values.list) {
    for (const { id, title, takes } of steps) console.log(`${id.padEnd(14)} ${title} (${takes})`);
    return 0;
  }
  const results = await runSteps(picked, { jobs: jobsOf(values.jobs), verbose: values.verbose });
  report.heading('Results');
  console.log(report.resultTable(results));
  console.log(report.closingLine(results));
  return results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
}

function jobsOf(text) {
  if (text === undefined || /^[1-9]\d*$/.test(text)) return text && Number(text);
  throw new Error(`--jobs takes a number from 1, and not “${text}”`);
}
