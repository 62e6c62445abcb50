/**
 * Runs a scenario with a build of upstream's core, and writes what its hooks are called with, step by step, as JSON. In a process of its
 * own: instances share what they keep on the global object.
 *
 *     node --import tsx run.ts <file of the core> <scenario> <page | node>
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { filesOf } from './files';
import { createPage } from './page';
import { describe } from './record';
import { createHost, scenarios } from './scenarios';

const [core = '', scenario = '', kind] = process.argv.slice(2);
const isPage = kind === 'page';
const files = filesOf(isPage);
const server = createServer(({ url = '' }, response) => {
  const text = files.get(url);
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

Object.assign(globalThis, { assetHost: origin });

const steps: Record<string, string[]> = {};
let lines: string[] = [];
const log = (line: string) => lines.push(line.replaceAll(origin, 'http://x'));

if (isPage) {
  createPage((url) => {
    const text = files.get(new URL(url).pathname);
    if (text === undefined) throw new Error('404');
    new Function(text)();
  });
}
for (const method of ['warn', 'error'] as const) {
  console[method] = (...parts: unknown[]) => log(`console.${method} ${parts.map((part) => describe(part)).join(' ')}`);
}

const { ModuleFederation } = await import(pathToFileURL(core).href);
await scenarios[scenario]?.({
  create: createHost(ModuleFederation, log),
  url: (file) => `${origin}/${file}`,
  async step(title, run) {
    lines = [];
    steps[title] = lines;
    try {
      log(`result ${describe(await run())}`);
    } catch (error) {
      log(`failed ${describe(error)}`);
    }
    // Files of a page are loaded without being waited for.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  },
});
process.stdout.write(JSON.stringify(steps), () => process.exit(0));
