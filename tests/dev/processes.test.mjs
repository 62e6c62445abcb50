import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { layOutApps, SERVER } from './support/apps.mjs';
import { ALL_STARTED, areGone, startDev } from './support/dev-session.mjs';
import { holdPort } from './support/hold-port.mjs';

const CHILD =
  "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });\n";
const STUBBORN = "process.on('SIGTERM', () => console.log('not yet'));\n";

describe('the processes of fedpack dev', () => {
  let apps;
  before(async () => {
    apps = await layOutApps({ one: SERVER + CHILD, two: SERVER, stubborn: SERVER + STUBBORN });
  });
  after(() => apps?.remove());

  test('an app that crashes is said, leaves the others alone, and can be restarted', async (t) => {
    await apps.write('two', "console.error('no such thing'); process.exit(3);\n");
    const dev = startDev(t, apps.folder, 'one', 'two');
    await dev.says(/^two +│ no such thing$/m);
    await dev.says(/^fedpack +│ two ended with exit code 3; "r two" restarts it$/m);
    await dev.says(/^fedpack +│ two +http:\S+ +not running$/m);
    await dev.says(ALL_STARTED);
    assert.equal(await (await fetch(await dev.urlOf('one'))).text(), 'here');
    await apps.write('two', SERVER);
    dev.type('r two');
    await dev.says(/^fedpack +│ two is ready: http/m);
    assert.equal(await (await fetch(await dev.urlOf('two'))).text(), 'here');
    dev.type('r three');
    await dev.says(/^fedpack +│ no app is called "three"; there are: one, two$/m);
    dev.type('?');
    await dev.says(ALL_STARTED);
  });

  test('what an app has started ends with it, also when it is restarted', async (t) => {
    const dev = startDev(t, apps.folder, 'one');
    await dev.says(ALL_STARTED);
    const before = dev.processes();
    dev.type('r one');
    await dev.says(/^fedpack +│ one is ready: http/m);
    await areGone(before);
    const processes = dev.processes();
    dev.signal('SIGTERM');
    assert.deepEqual(await dev.exit, { code: 143, signal: null });
    await areGone(processes);
  });

  test('a second Ctrl-C ends at once what takes its time', async (t) => {
    const dev = startDev(t, apps.folder, 'stubborn');
    await dev.says(ALL_STARTED);
    const processes = dev.processes();
    dev.signal('SIGINT');
    await dev.says(/^stubborn +│ not yet$/m);
    const asked = Date.now();
    dev.signal('SIGINT');
    assert.deepEqual(await dev.exit, { code: 130, signal: null });
    // Alone, it would have got five seconds.
    assert.ok(Date.now() - asked < 4500, `${Date.now() - asked} ms`);
    await areGone(processes);
  });

  test('a port that somebody takes while an app is down is said, and not given away', async (t) => {
    const dev = startDev(t, apps.folder, 'two');
    await dev.says(ALL_STARTED);
    const port = Number(new URL(await dev.urlOf('two')).port);
    await apps.write('two', 'process.exit(1);\n');
    dev.type('r two');
    await dev.says(/^fedpack +│ two ended with exit code 1/m);
    await apps.write('two', SERVER);
    const { release } = await holdPort(t, port);
    dev.type('r');
    await dev.says(new RegExp(`^fedpack +│ two .*another program has taken port ${port}`, 'm'));
    await release();
    dev.type('r');
    await dev.says(/^fedpack +│ two is ready: http/m);
  });

  test('where all apps have ended and nobody can type, it ends', async (t) => {
    await apps.write('two', 'process.exit(1);\n');
    const dev = startDev(t, apps.folder, 'two');
    dev.closeInput();
    assert.deepEqual(await dev.exit, { code: 1, signal: null });
    await apps.write('two', SERVER);
  });

  test('a dev script that takes no port is said', async (t) => {
    await apps.write('two', SERVER.replace('listen(port', 'listen(0'));
    const dev = startDev(t, apps.folder, 'two');
    await dev.says(
      /^fedpack +│ two is ready, but nothing listens on port \d+: its dev script has to take --port or PORT$/m,
    );
    await apps.write('two', SERVER);
  });

  test('names that are none, and apps without the script, end with 2', async (t) => {
    const unknown = startDev(t, apps.folder, 'tow');
    assert.deepEqual(await unknown.exit, { code: 2, signal: null });
    assert.match(unknown.output(), /^fedpack: no app is called "tow"; there are: one, stubborn, two$/m);
    const without = startDev(t, apps.folder, 'one', '--script', 'begin');
    assert.deepEqual(await without.exit, { code: 2, signal: null });
    assert.match(without.output(), /^fedpack: no script "begin" in the package\.json of one$/m);
  });
});
