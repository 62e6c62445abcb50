import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RSBUILD_CORE, RSPACK_CORE } from '../src/init/versions.js';
import { init } from './init.support.js';
import { folder } from './support/folder.js';

/** The version of Rsbuild that fits, in a pattern. */
const RSBUILD = RSBUILD_CORE.version.replaceAll('.', '\\.');

const OVERRIDE = { '@rspack/binding': 'npm:@fedpack/binding@0.1.0' };

const CONFIG = `import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';

export default defineConfig({
  plugins: [pluginReact()],
});
`;

function app(name: string, config: string = CONFIG) {
  return {
    'package.json': {
      name,
      private: true,
      dependencies: { react: '^19.3.0', 'react-dom': '^19.3.0' },
      devDependencies: { '@rsbuild/core': '^2.0.0' },
    },
    'rsbuild.config.ts': config,
    'tsconfig.json': { compilerOptions: { strict: true } },
    'src/App.tsx': 'export default () => <p>app</p>;\n',
  };
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function inFolder(name: string, files: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]));
}

test('a remote: shown, then written, then nothing is left to do', () => {
  const root = folder(app('@acme/cart'));
  const shown = init(root, '--remote', '--dry-run');
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, new RegExp(`@rsbuild/core is pinned to ${RSBUILD}; the project has \\^2\\.0\\.0`));
  assert.match(shown.out, /^\+ {6}name: 'cart',$/m);
  assert.equal(read(root, 'rsbuild.config.ts'), CONFIG);

  const written = init(root, '--remote', '--yes');
  assert.match(written.out, /2 files written\.\nNow run npm i\.\n$/);
  assert.match(read(root, 'rsbuild.config.ts'), /exposes: \{ '\.\/App': '\.\/src\/App\.tsx' \}/);
  const { devDependencies, overrides } = JSON.parse(read(root, 'package.json'));
  assert.deepEqual(devDependencies, {
    '@rsbuild/core': RSBUILD_CORE.version,
    '@rspack/core': RSPACK_CORE.version,
    fedpack: '0.1.0',
  });
  assert.deepEqual(overrides, OVERRIDE);

  const again = init(root, '--remote', '--yes');
  assert.deepEqual([again.code, again.out], [0, 'Nothing is left to change.\n']);
});

test('a host: a component that shows the remote, and types of what it imports', () => {
  const root = folder(app('shell'));
  const args = ['--host', '--remote-url', 'cart@https://cart.example', '--yes'];
  assert.equal(init(root, ...args).code, 0);
  assert.match(
    read(root, 'rsbuild.config.ts'),
    /remotes: \{ cart: 'cart@https:\/\/cart\.example\/mf-manifest\.json' \}/,
  );
  assert.match(read(root, 'src/CartApp.tsx'), /import\('cart\/App'\)/);
  assert.match(read(root, 'src/remotes.d.ts'), /declare module 'cart\/\*'/);
  assert.deepEqual(JSON.parse(read(root, 'tsconfig.json')).compilerOptions.paths, { '*': ['./@mf-types/*'] });
  assert.equal(init(root, ...args).out, 'Nothing is left to change.\n');

  // A second remote, and the host becomes a remote itself: what is there stays.
  assert.equal(init(root, '--host', '--remote', '--remote-url', 'shop@https://shop.example', '--yes').code, 0);
  const config = read(root, 'rsbuild.config.ts');
  assert.match(config, /cart: 'cart@https:/);
  assert.match(config, /shop: 'shop@https:/);
  assert.match(config, /exposes: \{ '\.\/App'/);
  assert.match(read(root, 'src/remotes.d.ts'), /'cart\/\*'[\s\S]*'shop\/\*'/);
});

test('in a workspace, a host finds the remote, its port and its types, and the override is at the root', () => {
  const root = folder({
    'package.json': { name: 'root', private: true, workspaces: ['apps/*'] },
    'package-lock.json': {},
    ...inFolder('apps/cart', app('cart')),
    ...inFolder('apps/shell', app('shell')),
  });
  assert.equal(init(join(root, 'apps/cart'), '--remote', '--expose', './Basket=./src/App.tsx', '--yes').code, 0);
  assert.equal(init(root, 'apps/shell', '--host', '--yes').code, 0);
  assert.match(read(root, 'apps/shell/rsbuild.config.ts'), /cart: 'cart@http:\/\/localhost:3001\/mf-manifest\.json'/);
  assert.match(read(root, 'apps/shell/src/CartBasket.tsx'), /import\('cart\/Basket'\)/);
  const { compilerOptions } = JSON.parse(read(root, 'apps/shell/tsconfig.json'));
  assert.deepEqual(compilerOptions, { strict: true, paths: { 'cart/Basket': ['../cart/src/App.tsx'] } });
  assert.deepEqual(JSON.parse(read(root, 'package.json')).overrides, OVERRIDE);
  assert.equal(JSON.parse(read(root, 'apps/shell/package.json')).overrides, undefined);
});

test('a second remote of a workspace gets a port of its own', () => {
  const cart = CONFIG.replace(
    'pluginReact()',
    "pluginReact(), pluginModuleFederation({ name: 'cart', exposes: { './A': './a' } })",
  )
    .replace('plugins', 'server: { port: 3001 },\n  plugins')
    .replace('\n\n', "\nimport { pluginModuleFederation } from 'fedpack/rsbuild';\n\n");
  const root = folder({
    'package.json': { name: 'root', private: true, workspaces: ['apps/*'] },
    ...inFolder('apps/cart', app('cart', cart)),
    ...inFolder('apps/shop', app('shop')),
  });
  assert.equal(init(join(root, 'apps/shop'), '--remote', '--yes').code, 0);
  assert.match(read(root, 'apps/shop/rsbuild.config.ts'), /server: \{ port: 3002 \}/);
});

test('pnpm gets its override in pnpm-workspace.yaml', () => {
  const root = folder({ ...app('cart'), 'pnpm-lock.yaml': 'lockfileVersion: "9.0"\n' });
  assert.match(init(root, '--remote', '--yes').out, /Now run pnpm i\.\n$/);
  assert.match(read(root, 'pnpm-workspace.yaml'), /"@rspack\/binding": npm:@fedpack\/binding@0\.1\.0/);
  assert.equal(JSON.parse(read(root, 'package.json')).overrides, undefined);
});

test('Vue gets a component of its own to expose', () => {
  const files = { ...app('cart'), 'package.json': { name: 'cart', dependencies: { vue: '^3.5.0' } } };
  const root = folder(files);
  assert.equal(init(root, '--remote', '--yes').code, 0);
  assert.match(read(root, 'rsbuild.config.ts'), /'\.\/App': '\.\/src\/CartApp\.vue'/);
  assert.match(read(root, 'src/CartApp.vue'), /Hello from cart/);
});

test('a configuration that is put together elsewhere is left alone, with what to paste', () => {
  const config =
    "import { mergeRsbuildConfig } from '@rsbuild/core';\nimport base from './base';\nexport default mergeRsbuildConfig(base, {});\n";
  const root = folder(app('cart', config));
  const { code, out } = init(root, '--remote', '--yes');
  assert.equal(code, 0);
  assert.match(
    out,
    /By hand: rsbuild\.config\.ts was left alone, as the configuration is not one object literal\. Add:/,
  );
  assert.match(out, /^ {2}import \{ pluginModuleFederation \} from 'fedpack\/rsbuild';$/m);
  assert.match(out, /^ {4}pluginModuleFederation\(\{$/m);
  assert.equal(read(root, 'rsbuild.config.ts'), config);
});

test('Rspack’s development server lets hosts read a remote', () => {
  const root = folder({
    'package.json': { name: 'cart', devDependencies: { '@rspack/core': RSPACK_CORE.version } },
    'rspack.config.mjs': "export default {\n  entry: './src/index.js',\n};\n",
  });
  assert.equal(init(root, '--remote', '--yes').code, 0);
  assert.match(read(root, 'rspack.config.mjs'), /headers: \{ 'Access-Control-Allow-Origin': '\*' \}/);
  assert.ok(existsSync(join(root, 'src/CartApp.js')));
});

const refused: [string, Record<string, unknown>, string[], RegExp][] = [
  ['without a role', app('a'), ['--yes'], /^fedpack: fedpack init needs --host or --remote/],
  [
    'without consent to another version of Rsbuild',
    app('a'),
    ['--remote'],
    new RegExp(
      `^fedpack: fedpack needs @rsbuild/core ${RSBUILD}, and the project has \\^2\\.0\\.0; nothing was changed\\. With --yes, it is pinned`,
    ),
  ],
  [
    'without consent',
    { ...app('a'), 'package.json': { devDependencies: { '@rsbuild/core': RSBUILD_CORE.version } } },
    ['--remote'],
    /^fedpack: nothing was written: this is no terminal to ask on; add --yes/,
  ],
  ['with a name that is none', app('a'), ['--remote', '--yes', '--name', 'my-app'], /identifier, such as my_app/],
  [
    'with an address that is none',
    app('a'),
    ['--host', '--yes', '--remote-url', 'x'],
    /--remote-url x: expected a URL/,
  ],
  ['without a configuration', { 'package.json': {} }, ['--host', '--yes'], /no rsbuild\.config .* npm create fedpack/],
  [
    'with another major version of Rsbuild',
    { ...app('a'), 'package.json': { devDependencies: { '@rsbuild/core': '^1.4.0' } } },
    ['--host', '--yes'],
    /fedpack needs @rsbuild\/core 2\.2\.14, and the project has \^1\.4\.0; nothing was changed/,
  ],
];

for (const [what, files, args, message] of refused) {
  test(`${what} nothing is written`, () => {
    const root = folder(files);
    const { code, err } = init(root, ...args);
    assert.equal(code, 2);
    assert.match(err, message);
    if (files['rsbuild.config.ts']) assert.equal(read(root, 'rsbuild.config.ts'), CONFIG);
  });
}
