import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AppRow } from '../src/binding/native-types.js';
import { manifestOf } from './lock.support.js';
import { folder, install } from './support/folder.js';

const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const OWN = join(import.meta.dirname, '..', 'src', 'index.ts');
const TSX = fileURLToPath(import.meta.resolve('tsx'));

/** Runs the command line as a shell does, where `RSPACK_BINDING` is not set. */
function fedpack(cwd: string, ...args: string[]) {
  const { RSPACK_BINDING: _, NO_COLOR: __, FORCE_COLOR: ___, ...env } = process.env;
  const run = spawnSync(process.execPath, ['--import', `file://${TSX}`, MAIN, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const misuses: [string, string[], RegExp][] = [
  ['a command', ['chek'], /^fedpack: unknown command 'chek'\n\(Did you mean check\?\)\n$/],
  ['an option', ['check', '--formt', 'json'], /^fedpack: unknown option '--formt'\n\(Did you mean --format\?\)\n$/],
  ['a format', ['check', '--format', 'xml'], /Allowed choices are table, json, github, sarif/],
  ['a workspace', ['check', '/'], /^fedpack: no package\.json in \/ or above; name the folder/],
  ['a folder', ['check', 'apps/nope'], /^fedpack: folder .*apps\/nope does not exist\n$/],
  ['a folder of --cwd', ['check', '--cwd', 'nope'], /^fedpack: folder .*nope does not exist\n$/],
  ['a folder of graph', ['graph', 'cli.test.ts'], /^fedpack: .*cli\.test\.ts is not a folder\n$/],
  ['a folder of lock', ['lock', '--cwd', 'nope'], /^fedpack: folder .*nope does not exist\n$/],
  ['a second folder', ['check', '.', '..'], /^fedpack: too many arguments/],
  ['--dry-run alone', ['check', '--dry-run'], /^fedpack: --dry-run needs --fix$/m],
];

for (const [what, args, message] of misuses) {
  test(`${what} that is none ends with 2 and a short message`, () => {
    const { code, out, err } = fedpack(import.meta.dirname, ...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, message);
    assert.doesNotMatch(err, /\n {4}at /);
  });
}

test('every command has help with an example', () => {
  for (const command of ['init', 'dev', 'check', 'lock', 'diff', 'graph']) {
    const { code, out } = fedpack(import.meta.dirname, command, '--help');
    assert.equal(code, 0);
    assert.match(out, new RegExp(`Example:\\n  fedpack ${command} `));
  }
});

test('options that may be repeated say so, and show no empty list as their default', () => {
  for (const command of ['init', 'dev', 'check', 'graph']) {
    const { out } = fedpack(import.meta.dirname, command, '--help');
    assert.match(out, /repeatable/);
    assert.doesNotMatch(out, /\[\]/);
  }
});

const federation = (options: object) => `
  import { ModuleFederationPlugin } from ${JSON.stringify(OWN)};
  console.log('a configuration that prints');
  export default { plugins: [new ModuleFederationPlugin(${JSON.stringify(options)})] };`;

/** A host and a remote that agree. */
function workspace(more: Record<string, unknown> = {}): string {
  const shared = { react: { singleton: true, requiredVersion: '^19.0.0' } };
  const dependencies = { react: '^19.0.0' };
  const root = folder({
    'package.json': { name: 'ws', workspaces: ['apps/*'] },
    'package-lock.json': {
      lockfileVersion: 3,
      packages: { 'node_modules/react': { version: '19.3.1' } },
    },
    'apps/shell/package.json': { name: 'shell', type: 'module', dependencies },
    'apps/shell/rspack.config.ts': federation({
      name: 'shell',
      remotes: { cart: 'cart@http://127.0.0.1:1/mf-manifest.json' },
      shared,
    }),
    'apps/shell/src/index.ts': `import { total } from 'cart/Cart';\n`,
    'apps/cart/package.json': { name: 'cart', type: 'module', dependencies },
    'apps/cart/rspack.config.ts': federation({ name: 'cart', exposes: { './Cart': './src/Cart.ts' }, shared }),
    ...more,
  });
  install(root);
  return root;
}

const drifted = {
  'apps/cart/package.json': '{\n  "name": "cart",\n  "type": "module",\n  "dependencies": { "react": "^19.1.0" }\n}\n',
  'apps/cart/rspack.config.ts': `
    import { ModuleFederationPlugin } from ${JSON.stringify(OWN)};
    export default { plugins: [new ModuleFederationPlugin({
      name: 'cart',
      exposes: { './Cart': './src/Cart.ts' },
      shared: { react: { singleton: true, requiredVersion: '^19.1.0' } },
    })] };`,
};

test('check: a workspace that agrees passes, and what configurations print is no report', () => {
  const { code, out, err } = fedpack(workspace(), 'check', '--format', 'json');
  const { summary, diagnostics } = JSON.parse(out);
  assert.deepEqual([code, summary.apps, diagnostics], [0, 2, []], out);
  assert.match(err, /a configuration that prints/);
});

test('check: an import of what is not exposed is an error at its place, from any folder of the workspace', () => {
  const root = workspace({ 'apps/shell/src/index.ts': `import { total } from 'cart/Crat';\n` });
  const { code, out } = fedpack(join(root, 'apps', 'shell'), 'check');
  assert.equal(code, 1);
  assert.match(out, /^src\/index\.ts:1:23\nFED065 /m);
  const github = fedpack(root, 'check', '--format', 'github').out;
  assert.match(github, /^::error file=apps\/shell\/src\/index\.ts,line=1,col=23,title=FED065 /m);
});

test('check: an app whose configuration sends messages to its parent is checked as the others', () => {
  const { code, out } = fedpack(
    workspace({
      'apps/cart/rspack.config.ts': `process.send?.({ type: 'ready' });${drifted['apps/cart/rspack.config.ts']}`,
    }),
    'check',
    '--format',
    'json',
  );
  const { summary, diagnostics } = JSON.parse(out);
  assert.deepEqual([code, summary.apps], [1, 2], out);
  assert.ok(
    diagnostics.some((one: { code: string }) => one.code === 'FED060'),
    out,
  );
});

test('check: the folder is an argument, and places are told from where the command runs', () => {
  const root = workspace({ 'apps/shell/src/index.ts': `import { total } from 'cart/Crat';\n` });
  for (const [cwd, args] of [
    [root, ['apps/shell']],
    [join(root, 'apps'), ['shell']],
    [import.meta.dirname, [root]],
    [import.meta.dirname, ['apps', '--cwd', root]],
  ] as const) {
    const { code, out, err } = fedpack(cwd, 'check', ...args);
    assert.equal(code, 1, err);
    const base = cwd === import.meta.dirname ? (args.length > 1 ? root : import.meta.dirname) : cwd;
    assert.match(out, new RegExp(`^${relative(base, join(root, 'apps/shell/src/index.ts'))}:1:23$`, 'm'));
  }
});

test('check: a manifest is named from where the command runs, not from the folder', () => {
  const root = workspace();
  const outside = folder({ 'cart.json': manifestOf('cart', { './Cart': ['total'] }) });
  const { code, out, err } = fedpack(outside, 'check', root, '--remote', 'cart.json', '--format', 'json');
  assert.equal(err.includes('cart.json'), false, err);
  const { summary, apps } = JSON.parse(out) as { summary: { apps: number }; apps: AppRow[] };
  assert.deepEqual([code, summary.apps], [0, 2], out);
  const releases = apps.flatMap((app) => app.releases.map(({ source }) => [app.name, source]));
  assert.deepEqual(releases, [['cart', 'cart.json']]);
});

test('check: ranges that drift apart are found, weighed by the policy, and fixed', () => {
  const root = workspace(drifted);
  const first = fedpack(root, 'check');
  assert.equal(first.code, 1);
  assert.match(first.out, /FED060/);

  const config = () => readFileSync(join(root, 'apps/shell/rspack.config.ts'), 'utf8');
  const before = config();
  const dry = fedpack(root, 'check', '--fix', '--dry-run');
  assert.match(dry.err, /^-.*"requiredVersion":"\^19\.0\.0".*\n(?:\\.*\n)?\+.*"requiredVersion":"\^19\.1\.0"/m);
  assert.deepEqual([dry.code, config()], [1, before]);

  const fixed = fedpack(root, 'check', '--fix');
  assert.equal(fixed.code, 0, fixed.out);
  assert.equal(config(), before.replace('^19.0.0', '^19.1.0'));
});

test('check: the policy of fedpack.config counts, and a wrong one is an error', () => {
  const off = { check: { ranges: 'off', singletons: 'off', installed: 'off' } };
  const quiet = fedpack(workspace({ ...drifted, 'fedpack.config.json': off }), 'check');
  assert.equal(quiet.code, 0, quiet.out);
  const wrong = fedpack(workspace({ 'fedpack.config.json': { check: { range: 'off' } } }), 'check');
  assert.equal(wrong.code, 1);
  assert.match(wrong.out, /FED071 check\.range/);
});

test('check: an app whose configuration fails is reported, and the others are checked', () => {
  const root = workspace({
    'apps/broken/package.json': { name: 'broken', type: 'module' },
    'apps/broken/rspack.config.js': `throw new Error('no token');`,
  });
  const { code, out } = fedpack(root, 'check');
  assert.equal(code, 1);
  assert.match(out, /FED068 [\s\S]*no token/);
  assert.match(out, /react/);
});
