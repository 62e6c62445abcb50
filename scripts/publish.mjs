// Publishes all packages. `node scripts/publish.mjs --help` says more.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

const HELP = `npm run publish:all [-- options]
  --dry-run      pack and check every package, and upload nothing
  --tag v1.2.3   the git tag of the release: refuses when the packages have another version`;

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean' }, tag: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help) console.log(HELP);
else await bootstrap(main, { claim: false });

async function main() {
  const { publishAll } = await import('./lib/publish.mjs');
  await publishAll({ dryRun: values['dry-run'], tag: values.tag });
  return 0;
}
