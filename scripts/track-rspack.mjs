// `npm run track-rspack -- 2.3.x`: moves everything to another release of Rspack, builds and tests. `--help` says more.
import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';

const HELP = `npm run track-rspack -- RELEASE [options]
npm run track-rspack -- --test [--only a,b]
  RELEASE      of @rspack/core: a version, or a range such as 2.3.x, of which the newest whose crates are published is taken
  --git        takes the crates from the tag in Rspack's repository, for a release whose crates are not published
  --dry-run    shows what would change, and changes nothing
  --test       builds and tests the checkout as it is, for one that has moved and been mended since
  --only a,b   builds and tests only these steps, and what they need (npm test -- --list names them)
  --no-test    moves everything, and leaves building and testing to you`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    git: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    only: { type: 'string', multiple: true },
    test: { type: 'boolean' },
    'no-test': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const only = (values.only ?? []).flatMap((names) => names.split(',')).filter(Boolean);

if (values.help || positionals.length !== (values.test ? 0 : 1)) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 1;
} else
  await bootstrap(
    async () => {
      if (values.test) {
        const { testAgain } = await import('./lib/track/test-again.mjs');
        return testAgain({ only });
      }
      const { track } = await import('./lib/track/track.mjs');
      return track(positionals[0], {
        git: values.git,
        isDryRun: values['dry-run'],
        isTested: !values['no-test'],
        only,
      });
    },
    // Building claims the target folder, and looking must not.
    { claim: false },
  );
