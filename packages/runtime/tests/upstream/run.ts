/**
 * Runs a scenario with a build of upstream's core, and writes what its hooks are called with, step by step, as JSON. In a process of its
 * own: instances share what they keep on the global object.
 *
 *     node --import tsx run.ts <file of the core> <scenario> <page | node>
 */
import { pathToFileURL } from 'node:url';
import { filesOf } from './files';
import { createPage } from './page';
import { createHost, scenarios } from './scenarios';
import { serveFiles } from './server';
import { recordSteps } from './steps';

const [core = '', scenario = '', kind] = process.argv.slice(2);
const isPage = kind === 'page';
const files = filesOf(isPage);
const origin = await serveFiles(files);
Object.assign(globalThis, { assetHost: origin });
if (isPage) {
  createPage((url) => {
    const text = files.get(new URL(url).pathname);
    if (text === undefined) throw new Error('404');
    new Function(text)();
  });
}
const { steps, step, log } = recordSteps(origin);
const { ModuleFederation } = await import(pathToFileURL(core).href);
await scenarios[scenario]?.({
  create: createHost(ModuleFederation, log),
  url: (file) => `${origin}/${file}`,
  step,
});
process.stdout.write(JSON.stringify(steps), () => process.exit(0));
