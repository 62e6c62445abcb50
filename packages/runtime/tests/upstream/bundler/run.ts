/**
 * Runs a scenario with a bundler runtime on upstream's core, and writes what it calls, step by step, as JSON. In a process of its own:
 * instances share what they keep on the global object.
 *
 *     node --import tsx run.ts <name of the runtime> <scenario>
 */
import { filesOf } from '../files';
import { serveFiles } from '../server';
import { recordSteps } from '../steps';
import { createBuild } from './build';
import { scenarios } from './scenarios/index';

const [name = '', scenario = ''] = process.argv.slice(2);
const origin = await serveFiles(filesOf(false));
const { steps, step, log } = recordSteps(origin);
process.on('unhandledRejection', (error) => log(`unhandled ${error}`));
const { default: runtime } = await import(`./runtimes/${name}.ts`);
await scenarios[scenario]?.({
  runtime,
  build: (options = {}) => createBuild(runtime, log, options),
  url: (file) => `${origin}/${file}`,
  step,
});
process.stdout.write(JSON.stringify(steps), () => process.exit(0));
