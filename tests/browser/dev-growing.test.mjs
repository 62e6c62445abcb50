import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { version } from 'react';
import { serve } from '../support/serve.mjs';
import { devServers } from './support/command-lines.mjs';
import { buildRemote } from './support/startup.mjs';

const app = join(import.meta.dirname, 'dev/growing');

/** What the page may be edited to, and whether that takes effect in place: what is imported statically has to be there at once. */
const edits = {
  'a shared module': {
    text: "import { version } from 'react';\nexport const show = () => 'shared ' + version;\n",
    shows: `shared ${version}`,
    loads: 1,
  },
  'an `import()` of a shared module': {
    text: "export const show = () => import('react').then(({ version }) => 'later ' + version);\n",
    shows: `later ${version}`,
    loads: 0,
  },
  'a module of a remote': {
    text: "import { value } from 'remote/thing';\nexport const show = () => 'remote: ' + value;\n",
    shows: `remote: thing with ${version}`,
    loads: 1,
  },
  'an `import()` of a module of a remote': {
    text: "export const show = () => import('remote/thing').then(({ value }) => 'later: ' + value);\n",
    shows: `later: thing with ${version}`,
    loads: 0,
  },
};

/** Whether the second text is the first one with a shared module, or with a remote. */
const isFirst = (from, to) => from === 'nothing' || from.includes('remote') !== to.includes('remote');

describe('an edit brings the first module of its kind to a page', () => {
  const dev = devServers();
  let folder;
  let remote;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-growing-'));
    await buildRemote(folder);
    remote = await serve(folder);
  });
  after(async () => {
    await remote?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const starts = { nothing: { text: "export const show = () => 'nothing';\n", shows: 'nothing' }, ...edits };
  for (const [from, start] of Object.entries(starts)) {
    for (const [to, edit] of Object.entries(edits).filter(([to]) => isFirst(from, to))) {
      test(`${from}, then ${to}`, async (t) => {
        const port = await dev.port();
        const env = { PORT: String(port), REMOTE: remote.url };
        const served = await dev.serve(t, 'rspack', app, { port, env, files: { 'page.js': start.text } });
        const visit = await dev.open(t, served.url);
        await visit.shows(start.shows);
        await served.change('page.js', edit.text);
        await visit.shows(edit.shows);
        assert.ok(visit.loads <= 1 + edit.loads, `loaded ${visit.loads} times:\n${visit.log.join('\n')}`);
        // What comes next is a hot update again.
        const { loads } = visit;
        await served.replace('page.js', 'show = () =>', "show = async () => 'and ' + await");
        await visit.shows(`and `);
        assert.equal(visit.loads, loads);
      });
    }
  }
});
