import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fedpack } from '../support/programs.mjs';
import { layOutApp, rspackConfig } from './support/host.mjs';
import { manifestOf, serveFiles } from './support/remote.mjs';

/** A manifest of fedpack's, with a hash of the declarations of `./Button`. */
function hashed(types) {
  const added = { schema: 1, shareScope: ['default'], integrity: {}, requires: {} };
  const exposes = { './Button': { exports: ['default'], complete: true, types } };
  return JSON.stringify({ ...JSON.parse(manifestOf('mfe_ui', ['./Button'])), fedpack: { ...added, exposes } });
}

test('the lock keeps the types of modules, and diff says whose have changed', async () => {
  const server = await serveFiles({ 'mf-manifest.json': hashed('sha256-before') });
  const url = `${server.url}/mf-manifest.json`;
  const host = await layOutApp({
    'rspack.config.mjs': rspackConfig({ name: 'shell', remotes: { ui: `mfe_ui@${url}` } }),
  });
  assert.equal((await fedpack(host.folder, 'lock')).code, 0);
  assert.match(await host.read('fedpack.lock'), /^types = "sha256-before"$/m);

  server.files.set('mf-manifest.json', hashed('sha256-after'));
  const { code, out, err } = await fedpack(host.folder, 'diff', 'fedpack.lock#ui', url);
  assert.equal(code, 0, err);
  assert.match(out, /compatible +\.\/Button +its types changed\n/);
  assert.equal((await fedpack(host.folder, 'lock', '--check')).code, 1);

  server.files.set('mf-manifest.json', manifestOf('mfe_ui', ['./Button']));
  assert.doesNotMatch((await fedpack(host.folder, 'diff', 'fedpack.lock#ui', url)).out, /types/);
  await server.close();
  await host.remove();
});
