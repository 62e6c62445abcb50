// Builds the native binding and puts it into its package in npm/. `node scripts/build-binding.mjs --help` says more.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

const HELP = `npm run build:binding [-- options]
  --release         as it is published: optimised across all crates, which takes an hour or more
  --target TRIPLE   for another platform, such as aarch64-apple-darwin; Rust must have its standard library`;

const { values } = parseArgs({
  options: { release: { type: 'boolean' }, target: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help) console.log(HELP);
else
  await bootstrap(async () => {
    const { buildBinding } = await import('./lib/binding.mjs');
    await buildBinding(values);
    return 0;
  });
