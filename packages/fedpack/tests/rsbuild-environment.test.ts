import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseEnvironment, type Environments, environmentsOf } from '../src/rsbuild/environment.js';
import { readSettings } from '../src/rsbuild/settings.js';

const choose = (environments: Environments, target: 'web' | 'node' = 'web', environment?: string, caller = 'rsbuild') =>
  chooseEnvironment({ target, environment, cssModuleNames: true }, environments, caller);

test('environments: those that are configured, or the one that Rsbuild names after the target', () => {
  assert.deepEqual(environmentsOf({}), { web: 'web' });
  assert.deepEqual(environmentsOf({ output: { target: 'web-worker' } }), { webWorker: 'web-worker' });
  const configured = { environments: { client: {}, ssr: { output: { target: 'node' } } } } as const;
  assert.deepEqual(environmentsOf(configured), { client: 'web', ssr: 'node' });
});

test('the environment is the named one, the usual one, or the only one of its target', () => {
  assert.equal(choose({ web: 'web', node: 'node' }), 'web');
  assert.equal(choose({ web: 'web', node: 'node' }, 'node'), 'node');
  assert.equal(choose({ client: 'web', ssr: 'node' }), 'client');
  assert.equal(choose({ client: 'web', ssr: 'node' }, 'node'), 'ssr');
  assert.equal(choose({ client: 'web', admin: 'web' }, 'web', 'admin'), 'admin');
  assert.equal(choose({ mf: 'web', esm: 'web' }, 'web', undefined, 'rslib'), 'mf');
});

test('where there is no such environment, the error names those that there are', () => {
  assert.throws(
    () => choose({ client: 'web', admin: 'web' }),
    /no environment 'web'; there is 'client' \(web\), 'admin' \(web\)/,
  );
  assert.throws(() => choose({ web: 'web' }, 'web', 'shop'), /no environment 'shop'.*environment: …/);
  assert.throws(
    () => choose({ web: 'web' }, 'node'),
    /no environment 'node'.*Add one .*\{ node: \{ output: \{ target: 'node' \} \} \}/,
  );
  assert.throws(() => choose({ ssr: 'node' }, 'web', 'ssr'), /built for 'node'.*\{ target: 'node' \}/);
});

test('`dual` is an error that says what to do instead, `ssr` a warning', () => {
  const warnings: string[] = [];
  const read = (options: Parameters<typeof readSettings>[0]) =>
    readSettings(options, (message) => warnings.push(message));
  assert.throws(() => read({ target: 'dual' }), /not supported yet.*add one plugin for each environment/);
  assert.throws(() => read({ target: 'deno' as 'web' }), /must be 'web' or 'node'/);
  assert.equal(read({ ssr: true, ssrDir: 'server' }).target, 'web');
  assert.match(warnings.join(), /`ssr` and `ssrDir` do nothing yet/);
});
