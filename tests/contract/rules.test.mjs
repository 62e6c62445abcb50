import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { codes, layOutHost, stable } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';
import { matchSnapshot } from './support/snapshot.mjs';

const withState = (version, range) => ({
  'package.json': { name: 'remote', version: '1.0.0', dependencies: { state: range } },
  'node_modules/state/package.json': { name: 'state', version, main: 'index.js' },
});

/** A host, and remotes by their aliases. All end with the test. */
async function federation(t, remotes, files) {
  const started = {};
  const host = await layOutHost(files);
  t.after(host.remove);
  for (const [alias, changes] of Object.entries(remotes)) {
    started[alias] = await startRemote(changes);
    t.after(started[alias].remove);
  }
  return { host, urls: Object.values(started).map(({ url }) => url), ...started };
}

/** Asserts that a check finds `code`: as an error whose print is `snapshot`, as a warning, or not at all. */
async function assertPolicy({ build, check, code, snapshot, urls }) {
  const { errors, warnings, text } = await build({});
  assert.deepEqual([codes(errors), codes(warnings)], [[code], []]);
  await matchSnapshot(snapshot, stable(text, ...urls));
  const warned = await build({ contract: { checks: { [check]: 'warn' } } });
  assert.deepEqual([codes(warned.errors), codes(warned.warnings)], [[], [code]]);
  const silent = await build({ contract: { checks: { [check]: 'off' } } });
  assert.deepEqual([silent.errors, silent.warnings], [[], []]);
}

describe('what host and remotes have to agree on', () => {
  test('a singleton of which no version satisfies all: every party is named, with its version, its range and who asks', async (t) => {
    const { host, urls } = await federation(t, {
      ui: { files: withState('3.1.0', '^3.0.0') },
      cart: {
        options: { name: 'mfe_cart' },
        files: {
          ...withState('2.4.0', '>=2.0.0 <4'),
          'src/Button.tsx':
            "import state from 'state';\nexport const size = state;\nexport default () => import('./Card');\n",
        },
      },
    });
    const remotes = { ui: `mfe_ui@${urls[0]}`, cart: `mfe_cart@${urls[1]}` };
    await assertPolicy({
      build: (changes) => host.build('', { remotes, ...changes }),
      check: 'singletons',
      code: 'FED052',
      snapshot: 'singletons.txt',
      urls,
    });
  });

  test('a singleton of one party alone binds all', async (t) => {
    const { host, ui } = await federation(t, { ui: { files: withState('3.1.0', '^3.0.0') } });
    assert.deepEqual(codes((await host.build(ui.url, { shared: ['state'] })).errors), ['FED052']);
    await ui.release({ options: { shared: ['state'] } });
    assert.deepEqual((await host.build(ui.url, { shared: ['state'] })).errors, []);
  });

  test('a singleton whose ranges differ, and which a version satisfies, is fine', async (t) => {
    const { host, ui } = await federation(t, { ui: { files: withState('2.9.0', '^2.5.0') } });
    assert.deepEqual((await host.build(ui.url)).text, '');
  });

  test('a singleton in two share scopes, which are apart', async (t) => {
    const { host, ui } = await federation(
      t,
      { ui: {} },
      {
        'package.json': { name: 'shell', version: '1.0.0', dependencies: { state: '^2.0.0', old: '1.0.0' } },
        'src/index.ts': "import('./App').then(({ default: App }) => App());\nimport('old');\n",
        'node_modules/old/package.json': {
          name: 'old',
          version: '1.0.0',
          main: 'index.js',
          dependencies: { state: '^1.0.0' },
        },
        'node_modules/old/index.js': "export { default } from 'state';\n",
        'node_modules/old/node_modules/state/package.json': { name: 'state', version: '1.0.0', main: 'index.js' },
        'node_modules/old/node_modules/state/index.js': "export default 'state 1';\n",
      },
    );
    const inScopes = (old) => [
      { state: { singleton: true, requiredVersion: '^2.0.0', include: { version: '^2.0.0' } } },
      { state: { singleton: true, shareScope: old, requiredVersion: '^1.0.0', include: { version: '^1.0.0' } } },
    ];
    assert.equal((await host.build(ui.url, { shared: inScopes('old') })).text, '');
    const { errors, warnings } = await host.build(ui.url, { shared: inScopes('default') });
    assert.deepEqual([codes(errors), codes(warnings)], [['FED052'], ['FED046']]);
  });

  test('a shared module that a remote does not bring along: somebody provides it', async (t) => {
    const shared = { state: { singleton: true, import: false } };
    const App = (imports) => `${imports}import Button from 'ui/Button';\nexport default () => Button;\n`;
    const { host, urls, ui } = await federation(t, { ui: { options: { shared } } }, { 'src/App.tsx': App('') });
    const { errors, warnings, text } = await host.build(ui.url);
    assert.deepEqual([codes(errors), codes(warnings)], [[], ['FED150']]);
    await matchSnapshot('providers.txt', stable(text, ...urls));
    const build = (level) => host.build(ui.url, { contract: { checks: { providers: level } } });
    assert.deepEqual(codes((await build('error')).errors), ['FED150']);
    assert.equal((await build('off')).text, '');
    await host.write({ 'src/App.tsx': App("import 'state';\n") });
    assert.equal((await host.build(ui.url)).text, '');
  });

  test('the share scope', async (t) => {
    const { host, urls, ui } = await federation(t, { ui: { options: { shareScope: 'design' } } });
    await assertPolicy({
      build: (changes) => host.build(ui.url, changes),
      check: 'shareScopes',
      code: 'FED053',
      snapshot: 'share-scopes.txt',
      urls,
    });
    const remotes = { ui: { external: `mfe_ui@${ui.url}`, shareScope: 'design' } };
    assert.equal((await host.build('', { remotes })).text, '');
  });

  test('names of containers, where two remotes have one', async (t) => {
    const { host, urls } = await federation(t, { ui: {}, cart: {} });
    const remotes = { ui: `mfe_ui@${urls[0]}`, cart: `mfe_ui@${urls[1]}` };
    await assertPolicy({
      build: (changes) => host.build('', { remotes, ...changes }),
      check: 'containerNames',
      code: 'FED054',
      snapshot: 'container-names.txt',
      urls,
    });
  });

  test('names of containers, where a remote has that of the host', async (t) => {
    const { host, urls, ui } = await federation(t, { ui: { options: { name: 'shell' } } });
    await assertPolicy({
      build: (changes) => host.build(ui.url, changes),
      check: 'containerNames',
      code: 'FED054',
      snapshot: 'container-name-of-host.txt',
      urls,
    });
  });

  test('unique names, where a remote has that of the host', async (t) => {
    const more = { output: { uniqueName: 'app' } };
    const { host, urls, ui } = await federation(t, { ui: { more } });
    await assertPolicy({
      build: (changes) => host.build(ui.url, changes, more),
      check: 'containerNames',
      code: 'FED153',
      snapshot: 'unique-names.txt',
      urls,
    });
    assert.equal((await host.build(ui.url)).text, '', 'the host’s is its name');
    const { ui: other } = await federation(t, { ui: {} });
    assert.equal((await host.build(other.url, {}, more)).text, '', 'the remote’s is its name');
  });

  test('the version of the manifest: of one that is not known nothing else is checked', async (t) => {
    const { host, urls, ui } = await federation(t, { ui: {} });
    const file = join(ui.dist, 'mf-manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...manifest, exposes: [], fedpack: { schema: 2, exposes: 'elsewhere' } }));
    await assertPolicy({
      build: (changes) => host.build(ui.url, changes),
      check: 'manifestVersion',
      code: 'FED055',
      snapshot: 'manifest-version.txt',
      urls,
    });
  });
});
