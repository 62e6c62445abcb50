import assert from 'node:assert/strict';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fedpack } from '../support/programs.mjs';
import { layOutApp, rspackConfig, TSCONFIG } from './support/host.mjs';
import { manifestOf, publishWithEnhanced, serveFiles } from './support/remote.mjs';
import { buttonArchive, zip } from './support/zip.mjs';

const REMOTE = {
  'tsconfig.json': {
    compilerOptions: {
      strict: true,
      target: 'esnext',
      module: 'preserve',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      rootDir: '.',
    },
    include: ['src'],
  },
  'src/index.ts': 'export {};\n',
  'src/Button.tsx': `export interface ButtonProps { label: string; size?: 'm' | 'l' }
export default function Button({ label }: ButtonProps) { return <button type="button">{label}</button>; }
export const sizes = ['m', 'l'] as const;
`,
  'src/theme/index.ts': "export const theme = { color: 'red' };\n",
};

const GOOD = `import Button, { sizes } from 'ui/Button';
import { theme } from 'ui/theme';
import { RemoteComponent } from '@fedpack/react';
import { loadRemote } from '@module-federation/runtime';
export const button = <Button label="Save" size={sizes[0]} />;
export const remote = <RemoteComponent id="ui/Button" componentProps={{ label: 'Save' }} />;
theme.color satisfies string;
export const loaded = loadRemote('ui/Button').then((remote) => remote?.default satisfies typeof Button | undefined);
`;

const BAD = `import { RemoteComponent } from '@fedpack/react';
import Button, { gone } from 'ui/Button';
import { loadRemote } from '@module-federation/runtime';
export const button = <Button title="Save" />;
export const loaded = loadRemote('ui/theme').then((remote) => remote.theme.colour);
export const remote = <RemoteComponent id="ui/Button" componentProps={{ label: 1 }} />;
void gone;
`;

describe('types of a remote that was built with @module-federation/enhanced', { timeout: 300_000 }, () => {
  let host;
  let server;

  before(async () => {
    const remote = await layOutApp(REMOTE);
    const exposes = { './Button': './src/Button.tsx', './theme': './src/theme/index.ts' };
    const dts = { generateTypes: { generateAPITypes: true }, consumeTypes: false };
    server = await serveFiles(await publishWithEnhanced(remote.folder, { name: 'mfe_ui', exposes, dts }));
    await remote.remove();
    host = await layOutApp({
      'rspack.config.mjs': rspackConfig({ name: 'shell', remotes: { ui: `mfe_ui@${server.url}/mf-manifest.json` } }),
      'tsconfig.json': TSCONFIG,
      'src/index.ts': "import('./App');\n",
      'src/App.tsx': GOOD,
    });
  });
  after(async () => {
    await server?.close();
    await host?.remove();
  });

  test('a host that uses them right compiles', async () => {
    const { code, out, err } = await fedpack(host.folder, 'types');
    assert.deepEqual([code, out, err], [0, '@mf-types\n  ui  updated: 2 modules\n', '']);
    assert.deepEqual(await host.compile(), []);
  });

  test('a host that uses them wrong does not', async () => {
    await host.write({ 'src/App.tsx': BAD });
    const errors = (await host.compile()).map((line) =>
      /App\.tsx\((\d+),\d+\): error (TS\d+)/.exec(line)?.slice(1).join(' '),
    );
    assert.deepEqual(errors, ['2 TS2614', '4 TS2322', '5 TS2551', '6 TS2322']);
  });
});

describe('fedpack types', () => {
  let host;
  let server;
  const run = (...args) => fedpack(host.folder, 'types', ...args);

  before(async () => {
    server = await serveFiles({
      'mf-manifest.json': manifestOf('mfe_ui', ['./Button', './untyped']),
      '@mf-types.zip': buttonArchive('label: string', [{ name: 'old.d.ts' }]),
    });
    const remotes = { ui: `mfe_ui@${server.url}/mf-manifest.json`, dead: 'dead@http://127.0.0.1:9/mf-manifest.json' };
    host = await layOutApp({
      'rspack.config.mjs': rspackConfig({ name: 'shell', remotes }),
      'tsconfig.json': TSCONFIG,
    });
  });
  after(async () => {
    await server?.close();
    await host?.remove();
  });

  test('writes the types of those that answer, and warns of the others once', async () => {
    const { code, out, err } = await run();
    assert.equal(code, 0, err);
    assert.equal(out, '@mf-types\n  dead  not updated\n  ui    updated: 1 module\n');
    assert.match(
      err,
      /^fedpack: warning: FED155 dts\.consumeTypes: the types of dead could not be fetched.*\n {2}dead: connection refused \(http:\/\/127\.0\.0\.1:9\/mf-manifest\.json\)\n/,
    );
    assert.match(err, /build these remotes with `dts` turned on/);
    assert.deepEqual(await host.types(), [
      'index.d.ts',
      'ui/Button.d.ts',
      'ui/apis.d.ts',
      'ui/compiled-types/src/Button.d.ts',
      'ui/old.d.ts',
    ]);
    assert.match(await host.read('@mf-types/ui/apis.d.ts'), /^export type RemoteKeys = "ui\/Button";\n/);
  });

  test('exits with 1 if it has to be strict', async () => {
    assert.equal((await run('--strict')).code, 1);
    assert.equal((await run('--strict', 'ui')).code, 0);
    const lost = await run('uii');
    assert.deepEqual(
      [lost.code, lost.err],
      [2, 'fedpack: no app here has a remote named uii; known remotes: dead, ui\n'],
    );
  });

  test('writes nothing, and has nothing sent, if nothing has changed', async () => {
    const time = async () => (await stat(join(host.folder, '@mf-types/ui/Button.d.ts'))).ino;
    const before = await time();
    server.asked.length = 0;
    assert.match((await run()).out, /ui {4}unchanged: 1 module/);
    assert.deepEqual(server.asked, ['200 mf-manifest.json', '304 @mf-types.zip']);
    assert.equal(await time(), before);
  });

  test('touches only files that differ, and removes those of exposes that are gone', async () => {
    const ino = async (file) => (await stat(join(host.folder, '@mf-types/ui', file))).ino;
    const [stub, compiled] = [await ino('Button.d.ts'), await ino('compiled-types/src/Button.d.ts')];
    server.files.set('@mf-types.zip', buttonArchive('text: string'));
    assert.match((await run()).out, /ui {4}updated: 1 module/);
    assert.deepEqual(await host.types(), [
      'index.d.ts',
      'ui/Button.d.ts',
      'ui/apis.d.ts',
      'ui/compiled-types/src/Button.d.ts',
    ]);
    assert.equal(await ino('Button.d.ts'), stub);
    assert.notEqual(await ino('compiled-types/src/Button.d.ts'), compiled);
    assert.match(await host.read('@mf-types/ui/compiled-types/src/Button.d.ts'), /text: string/);
  });

  test('brings back what somebody has deleted', async () => {
    await rm(join(host.folder, '@mf-types'), { recursive: true });
    await run();
    assert.deepEqual(await host.types(), [
      'index.d.ts',
      'ui/Button.d.ts',
      'ui/apis.d.ts',
      'ui/compiled-types/src/Button.d.ts',
    ]);
  });

  test('says the same as JSON', async () => {
    const { out } = await run('--format', 'json');
    const { version, folders, diagnostics } = JSON.parse(out);
    assert.equal(version, 1);
    const [{ folder, remotes }] = folders;
    assert.equal(folder, '@mf-types');
    assert.deepEqual(
      remotes.map(({ alias, state, release }) => [alias, state, release]),
      [
        ['dead', 'unreachable', undefined],
        ['ui', 'unchanged', '1.2.0'],
      ],
    );
    assert.match(remotes[1].exposes['./Button'], /^sha256-/);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['FED155'],
    );
  });
});

describe('an archive that was made to do harm', () => {
  let host;
  let server;
  const outside = 'evil.d.ts';

  before(async () => {
    server = await serveFiles({
      'mf-manifest.json': manifestOf('mfe_ui', ['./Button']),
      '@mf-types.zip': buttonArchive(),
    });
    host = await layOutApp({
      'rspack.config.mjs': rspackConfig({ name: 'shell', remotes: { ui: `mfe_ui@${server.url}/mf-manifest.json` } }),
      'tsconfig.json': TSCONFIG,
    });
    assert.equal((await fedpack(host.folder, 'types', '--strict')).code, 0);
  });
  after(async () => {
    await server?.close();
    await host?.remove();
  });

  const good = { name: 'good.d.ts' };
  const ATTACKS = {
    'a name that leaves the folder': [[good, { name: `../../${outside}` }], /it leaves its folder/],
    'an absolute name': [[good, { name: `/tmp/${outside}` }], /it is absolute/],
    'a backslash': [[good, { name: `..\\..\\${outside}` }], /it has a backslash/],
    'a link': [[good, { name: 'link.d.ts', content: '/etc/passwd', mode: 0o120777 }], /is no plain file/],
    'names that are one on some systems': [
      [good, { name: 'GOOD.d.ts' }],
      /is the same as `good\.d\.ts` on some systems/,
    ],
    'a bomb': [
      [good, { name: 'bomb.d.ts', content: ' '.repeat(7 << 20), deflate: true }],
      /times as long as what is in the archive/,
    ],
    'a header that lies': [
      [good, { name: 'bomb.d.ts', content: ' '.repeat(1 << 20), deflate: true, size: 10 }],
      /refused/,
    ],
    'too many entries': [
      Array.from({ length: 20_001 }, (_, at) => ({ name: `${at}.d.ts`, content: '' })),
      /more than 20000 entries/,
    ],
    'control characters': [[good, { name: 'a\u001b[2J.d.ts' }], /it has control characters/],
    'no archive at all': [Buffer.from('<!doctype html>'), /a web page, not an archive/],
    'a damaged archive': [Buffer.from('PK and nothing more'), /the archive is damaged/],
  };
  for (const [name, [entries, reason]] of Object.entries(ATTACKS)) {
    test(`is refused: ${name}`, async () => {
      server.files.set('@mf-types.zip', Buffer.isBuffer(entries) ? entries : zip(entries));
      const before = await host.types();
      const { code, out, err } = await fedpack(host.folder, 'types', '--strict');
      assert.deepEqual([code, out], [1, '@mf-types\n  ui  not updated\n'], err);
      assert.match(err, reason);
      assert.ok(!err.includes('\u001b'));
      assert.deepEqual(await host.types(), before, 'the types that were there stay');
      for (const place of [join(host.folder, outside), join(host.folder, '..', outside), `/tmp/${outside}`]) {
        await assert.rejects(stat(place), { code: 'ENOENT' });
      }
    });
  }

  test('code and settings that are in one are left out', async () => {
    const more = ['evil.js', '.eslintrc.json', 'tsconfig.json', 'node_modules/a/index.js'].map((name) => ({ name }));
    server.files.set('@mf-types.zip', buttonArchive('label: string', more));
    assert.equal((await fedpack(host.folder, 'types', '--strict')).code, 0);
    assert.deepEqual(await host.types(), [
      'index.d.ts',
      'ui/Button.d.ts',
      'ui/apis.d.ts',
      'ui/compiled-types/src/Button.d.ts',
    ]);
  });

  test('a manifest of a server leads to no file of this machine', async () => {
    server.files.set('mf-manifest.json', manifestOf('mfe_ui', ['./Button'], { zip: 'file:///etc/passwd' }));
    const { code, err } = await fedpack(host.folder, 'types', '--strict');
    assert.equal(code, 1);
    assert.match(err, /its manifest names an archive at an address that is none/);
  });
});

test('the name of a remote can not leave the folder of types', async (t) => {
  const server = await serveFiles({
    'mf-manifest.json': manifestOf('a', ['./Button']),
    '@mf-types.zip': buttonArchive(),
  });
  t.after(() => server.close());
  const names = ['../out', 'ui/../../out', '.git', 'index.d.ts', '@acme/ui', '@acme/ui/inner', 'UI', 'ui'];
  const remotes = Object.fromEntries(names.map((name) => [name, `a@${server.url}/mf-manifest.json`]));
  const host = await layOutApp({
    'rspack.config.mjs': rspackConfig({ name: 'shell', remotes }),
    'tsconfig.json': TSCONFIG,
  });
  t.after(() => host.remove());
  const { out } = await fedpack(host.folder, 'types');
  const written = out.split('\n').flatMap((line) => (/ {2}updated/.test(line) ? [line.trim().split(' ')[0]] : []));
  assert.deepEqual(written, ['@acme/ui', 'UI']);
  const folders = new Set((await host.types()).map((file) => file.replace(/\/(Button|apis|compiled).*/, '')));
  assert.deepEqual([...folders].sort(), ['@acme/ui', 'UI', 'index.d.ts']);
});

test('remotes that a page registers, or that have no manifest, have types too', async () => {
  const server = await serveFiles({
    'shop/mf-manifest.json': manifestOf('shop', ['./Button'], { zip: 'types/shop.zip' }),
    'shop/types/shop.zip': buttonArchive(),
    'entry/@mf-types.zip': buttonArchive(),
    'named/any.zip': buttonArchive('label: string', [{ name: 'helper.d.ts' }]),
    'named/any.d.ts': "export type RemoteKeys = 'REMOTE_ALIAS_IDENTIFIER/Button'; declare global { interface Evil {} }",
  });
  server.files.set('remotes.json', JSON.stringify({ shop: 'shop/mf-manifest.json', note: 'no address', count: 1 }));
  const dts = {
    consumeTypes: {
      versionConfig: `${server.url}/remotes.json`,
      remoteTypeUrls: {
        other: { alias: 'named', zip: `${server.url}/named/any.zip`, api: `${server.url}/named/any.d.ts` },
      },
    },
  };
  const options = { name: 'shell', remotes: { entry: `entry@${server.url}/entry/remoteEntry.js` }, dts };
  const host = await layOutApp({ 'rspack.config.mjs': rspackConfig(options) });
  const { code, out, err } = await fedpack(host.folder, 'types', '--strict');
  assert.deepEqual(
    [code, out],
    [0, '@mf-types\n  entry  updated: 1 module\n  named  updated: 1 module\n  shop   updated: 1 module\n'],
    err,
  );
  assert.doesNotMatch(await host.read('@mf-types/named/apis.d.ts'), /Evil|helper/);
  await server.close();
  await host.remove();
});
