// `npm run demo`: builds everything, serves the example and prints its address. `npm run demo -- --help` says more.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

const HELP = `npm run demo [-- options]
  --check   open the example in headless Chromium, visit every route, save a screenshot of each to demo-screenshots/`;

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });

if (values.help) console.log(HELP);
else await bootstrap(main);

async function main() {
  const [{ steps }, { runSteps }, report, { run, onEnd }] = await Promise.all([
    import('./steps.mjs'),
    import('./lib/run-steps.mjs'),
    import('./lib/report.mjs'),
    import('./lib/run.mjs'),
  ]);
  const ids = ['packages', 'binding', ...(values.check ? ['chromium'] : [])];
  const example = {
    id: 'example',
    title: 'Build the example',
    takes: 'half a minute',
    needs: ['packages', 'binding'],
    run: () => run([process.execPath, 'examples/workspace/build.mjs']),
  };
  const results = await runSteps([...steps.filter(({ id }) => ids.includes(id)), example]);
  if (results.some(({ outcome }) => outcome !== 'passed')) return 1;

  const { serveWorkspace } = await import('../examples/workspace/serve.mjs');
  const served = await serveWorkspace();
  onEnd(() => served.close());
  if (values.check) {
    const { checkDemo } = await import('./lib/check-demo.mjs');
    report.heading('Visit every route');
    return await checkDemo(served.urls.shell).finally(() => served.close());
  }
  report.success(`The example runs at ${served.urls.shell} (Ctrl-C ends it)`);
  return 0;
}
