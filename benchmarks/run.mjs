// `npm run bench`: measures what federation costs a build. `npm run bench -- --help` says more.
import { parseArgs } from 'node:util';
import { bootstrap } from '../scripts/lib/bootstrap.mjs';

const HELP = `npm run bench [-- options]
  --quick            a short selection, within 8 minutes
  --instructions     count instructions instead of taking times; needs valgrind, and hours unless less is chosen
  --json FILE        also write the records here, an array of {case, contender, metric, median, ratio, …}
  --markdown FILE    also write the tables here
  --only a,b         only cases whose name has one of these in it, or kinds of these names
  --kinds a,b        only these kinds
  --contenders a,b   only these
  --rounds N         rounds of builds in a full run, 7; of counts, 1
  --binding FILE     measure this .node file instead of the one that is in place
  --build            bring packages and binding up to date first; otherwise only what is missing is built
  --list             show cases, kinds and contenders`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    instructions: { type: 'boolean' },
    json: { type: 'string' },
    markdown: { type: 'string' },
    only: { type: 'string', multiple: true },
    kinds: { type: 'string', multiple: true },
    contenders: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    binding: { type: 'string' },
    build: { type: 'boolean' },
    list: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const list = (texts = []) => texts.flatMap((text) => text.split(',')).filter(Boolean);

if (values.help) console.log(HELP);
else {
  await bootstrap(
    async () => {
      const { main } = await import('./main.mjs');
      return main({
        ...values,
        only: list(values.only),
        kinds: list(values.kinds),
        contenders: list(values.contenders),
        rounds: values.rounds === undefined ? undefined : Number(values.rounds),
      });
    },
    { claim: false },
  );
}
