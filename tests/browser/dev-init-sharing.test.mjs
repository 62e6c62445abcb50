import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { version } from 'react';
import { devServers } from './support/command-lines.mjs';

const app = join(import.meta.dirname, 'dev/asking');
const entries = JSON.stringify({ entries: true, imports: true });

describe('`__webpack_init_sharing__` on a development server', () => {
  const dev = devServers();

  // The parts on their own don't let an entry wait for what it imports statically.
  const later = { ENTRY: 'later.js', LAZY: 'false' };
  const cases = [
    { what: 'with hot updates', part: later },
    { what: 'with hot updates, eager', env: { EAGER: 'true' } },
    { what: 'without hot updates', args: ['--no-hot'], part: later },
    { what: 'without hot updates, eager', args: ['--no-hot'], env: { EAGER: 'true' } },
    { what: 'behind an `import()` that is compiled on demand', env: { ENTRY: 'later.js' } },
    { what: 'in an entry that is compiled on demand', part: { ENTRY: 'later.js' }, env: { LAZY: entries } },
    { what: 'in an entry that is compiled on demand, eager', env: { LAZY: entries, EAGER: 'true' } },
  ];
  for (const PLUGIN of ['ModuleFederationPlugin', 'SharePlugin']) {
    for (const { what, args, env, part } of cases) {
      test(`${PLUGIN}: ${what}`, async (t) => {
        const port = await dev.port();
        const { url } = await dev.serve(t, 'rspack', app, {
          port,
          args,
          env: { PORT: String(port), PLUGIN, ENTRY: 'ask.js', ...env, ...(PLUGIN === 'SharePlugin' && part) },
        });
        const visit = await dev.open(t, url);
        await visit.shows(`React ${version}, shared: react`);
        assert.deepEqual({ loads: visit.loads, errors: visit.errors }, { loads: 1, errors: [] });
      });
    }
  }
});
