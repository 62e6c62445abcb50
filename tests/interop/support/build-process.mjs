// Builds one application in a process of its own: two Rspack bindings do not go into one process.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const order = JSON.parse(process.argv[2]);
const require = createRequire(join(order.peers, 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)));

const { build } = await import(`../builders/${order.builder}.mjs`);
await build(order, load);
