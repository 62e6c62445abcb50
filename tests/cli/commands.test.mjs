import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { layOutHost } from '../support/host.mjs';
import { fedpack } from '../support/programs.mjs';
import { startRemote } from '../support/remote.mjs';

/** A release that breaks consumers: an export is gone. */
const BREAKING = { files: { 'src/Button.tsx': 'export default function Button() {}\n' } };

describe('the commands, with a remote that is served', () => {
  let remote;
  let host;
  const run = (...args) => fedpack(host.folder, ...args);

  before(async () => {
    remote = await startRemote();
    const options = { name: 'shell', remotes: { ui: `mfe_ui@${remote.url}` } };
    // A configuration of Rspack, loaded by the Rspack of this repository.
    const config = `import { createRequire } from 'node:module';\nconst { ModuleFederationPlugin } = createRequire(${JSON.stringify(import.meta.filename)})('fedpack');\nexport default { entry: './src/index.ts', plugins: [new ModuleFederationPlugin(${JSON.stringify(options)})] };\n`;
    host = await layOutHost({ 'rspack.config.mjs': config });
  });
  after(async () => {
    await remote?.remove();
    await host?.remove();
  });

  test('fedpack lock writes what the remote promises, and lock --check finds it unchanged', async () => {
    const unwritten = await run('lock', '--check');
    assert.equal(unwritten.code, 1, unwritten.err);
    const { code, out, err } = await run('lock');
    assert.deepEqual([code, out], [0, 'fedpack.lock\n  ui  new\n'], err);
    assert.deepEqual(await run('lock', '--check'), { code: 0, out: 'fedpack.lock\n  ui  unchanged\n', err: '' });
  });

  test('fedpack graph draws the host, the remote and what it exposes', async () => {
    const { code, out, err } = await run('graph', '--format', 'json', '--remote', remote.url);
    assert.equal(code, 0, err);
    const { apps, edges } = JSON.parse(out);
    assert.deepEqual(
      apps.map(({ id, deployed }) => [id, deployed]),
      [
        ['mfe_ui', true],
        ['shell', false],
      ],
    );
    const [{ from, to, modules }, ...more] = edges;
    assert.deepEqual([from, to, more], ['shell', 'mfe_ui', []]);
    assert.deepEqual(
      modules.map(({ key, exposed }) => [key, exposed]),
      [
        ['./Button', true],
        ['./Card', true],
        ['./old', true],
      ],
    );
  });

  test('fedpack lock --check and fedpack diff say what a release breaks', async () => {
    await remote.release(BREAKING);
    const checked = await run('lock', '--check');
    assert.equal(checked.code, 1);
    assert.match(checked.out, /ui {2}updated: .*\.\/Button: .*size/);
    assert.match(checked.out, /^- {2}"size",$/m);
    const broken = await run('diff', 'fedpack.lock#ui', remote.url);
    assert.equal(broken.code, 1, broken.err);
    assert.match(broken.out, /\.\/Button.*\n?.*size/);
    await run('lock');
    const same = await run('diff', 'fedpack.lock#ui', remote.url);
    assert.equal(same.code, 0, same.out + same.err);
  });
});
