// `npm run bench:hmr`: the time from saving a file of a remote until a page shows the edit, in the remote's own page and in a host's.
import { parseArgs } from 'node:util';
import { bootstrap } from '../scripts/lib/bootstrap.mjs';

const { values } = parseArgs({
  options: { plugin: { type: 'string', default: 'fedpack' }, edits: { type: 'string', default: '11' } },
});

await bootstrap(
  async () => {
    const { measureHotUpdates } = await import('./hmr/measure.mjs');
    return measureHotUpdates(values.plugin, Number(values.edits));
  },
  { claim: false },
);
