// How large the native binding is, beside Rspack's own. `node scripts/binding-size.mjs --help` says more.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

const HELP = `npm run binding-size [-- options] [FILE]
  --release           fail when it is over the budget of npm/binding/size-budget.json; a development build always is
  --target TRIPLE     of another platform, such as aarch64-apple-darwin
  FILE                the binding, if not the one that lies in npm/`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { release: { type: 'boolean' }, target: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help) console.log(HELP);
else await bootstrap(main, { claim: false });

async function main() {
  const [{ bindingPath, ownPlatform }, { platformOf }, sizes, { failure }, { root }] = await Promise.all([
    import('./lib/binding.mjs'),
    import('./lib/targets.mjs'),
    import('./lib/binding-size.mjs'),
    import('./lib/report.mjs'),
    import('./lib/root.mjs'),
  ]);
  const platform = values.target ? platformOf(values.target) : ownPlatform();
  const budget = JSON.parse(await readFile(join(root, 'npm/binding/size-budget.json'), 'utf8'));
  const ours = await sizes.sizeOf(positionals[0] ?? bindingPath(platform));
  const { rows, over } = sizes.compareSizes(ours, await sizes.stockSize(platform), budget);
  console.table(rows);
  for (const what of over) failure(`${what}: over the budget${values.release ? '' : ', which is for release builds'}`);
  return over.length > 0 && values.release ? 1 : 0;
}
