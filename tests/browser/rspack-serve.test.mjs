import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { devServers } from './support/command-lines.mjs';

const app = join(import.meta.dirname, 'dev/mate');

describe('applications that `rspack serve` serves with its defaults', () => {
  const dev = devServers();

  /** Applications on ports of their own, each served when it is asked for. */
  const serveApps = async (t, env) => {
    const names = Object.keys(env);
    const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await dev.port()])));
    return async (name) => {
      const port = ports[name];
      const { MATE } = env[name];
      const more = { NAME: name, PORT: String(port), ...(MATE && { MATE_PORT: String(ports[MATE]) }) };
      return dev.serve(t, 'rspack', app, { port, env: { ...more, ...env[name] } });
    };
  };
  const remote = { EXPOSES: 'yes' };
  const showsAll = async (visit, of, within) => {
    for (const what of ['Widget', 'Later']) await visit.shows(`${what} of ${of} in ${within}.`);
  };
  const notesOf = ({ output }) => output().match(/^fedpack: .*$/gm) ?? [];

  for (const [what, host] of Object.entries({ 'a host': {}, 'a host that exposes something, too': remote })) {
    test(`an \`import()\` in a remote arrives in a page of ${what}`, async (t) => {
      const serve = await serveApps(t, { ui: remote, shell: { MATE: 'ui', ...host } });
      const ui = await serve('ui');
      const shell = await serve('shell');
      const visit = await dev.open(t, shell.url);
      await showsAll(visit, 'ui', 'shell');
      const isOnDemand = (url) => url.startsWith(ui.url) && url.includes('/lazy/');
      assert.ok(visit.requests.some(isOnDemand), visit.requests.join('\n'));
      assert.deepEqual({ loads: visit.loads, errors: visit.errors }, { loads: 1, errors: [] });
      assert.deepEqual(notesOf(shell), []);
    });
  }

  test('a page comes alive when its remote is started', async (t) => {
    const serve = await serveApps(t, { ui: remote, shell: { MATE: 'ui' } });
    const shell = await serve('shell');
    const visit = await dev.open(t, shell.url);
    await visit.shows('Nobody in shell.');
    await serve('ui');
    await showsAll(visit, 'ui', 'shell');
    assert.equal(visit.loads, 2);
    const notes = notesOf(shell);
    assert.equal(notes.length, 2, shell.output());
    assert.match(notes[0], /^fedpack: FED056 remotes: not available yet, .*: mate \(http.*\)$/);
    assert.equal(notes[1], 'fedpack: mate is available now');
    // A page that is opened from now on is loaded once.
    const next = await dev.open(t, shell.url);
    await showsAll(next, 'ui', 'shell');
    assert.equal(next.loads, 1);
  });

  test('applications that consume each other find each other, whichever is started first', async (t) => {
    const serve = await serveApps(t, { one: { MATE: 'two', ...remote }, two: { MATE: 'one', ...remote } });
    const one = await serve('one');
    const first = await dev.open(t, one.url);
    await first.shows('Nobody in one.');
    const two = await serve('two');
    const second = await dev.open(t, two.url);
    await showsAll(second, 'one', 'two');
    await showsAll(first, 'two', 'one');
    assert.equal(first.loads, 2);
    // It has a container of the first one, which did not know of the second one yet.
    assert.ok(second.loads <= 2, `loaded ${second.loads} times`);
    assert.deepEqual(second.errors, []);
    assert.equal(notesOf(one).length, 2, one.output());
    assert.deepEqual(notesOf(two), []);
  });
});
