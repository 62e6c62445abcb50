import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { differencesIn } from '../src/init/migrate/differences.js';
import { migrateImports } from '../src/init/migrate/imports.js';
import { EXPORTS } from '../src/init/migrate/modules.js';
import { RSBUILD_CORE, RSPACK_CORE } from '../src/init/versions.js';
import { init } from './init.support.js';
import { folder } from './support/folder.js';

const files: [string, string, string, string][] = [
  [
    'an import of Rspack’s plugin',
    'rspack.config.ts',
    "import { ModuleFederationPlugin } from '@module-federation/enhanced/rspack';\n",
    "import { ModuleFederationPlugin } from 'fedpack';\n",
  ],
  [
    'require',
    'rspack.config.cjs',
    'const { ModuleFederationPlugin } = require("@module-federation/enhanced/rspack");\n',
    'const { ModuleFederationPlugin } = require("fedpack");\n',
  ],
  [
    'an import of Rsbuild’s plugin',
    'rsbuild.config.ts',
    "import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';\n",
    "import { pluginModuleFederation } from 'fedpack/rsbuild';\n",
  ],
  [
    'the run-time API, mocked in a test',
    'a.test.tsx',
    "import { loadRemote } from '@module-federation/enhanced/runtime';\nvi.mock('@module-federation/runtime');\n",
    "import { loadRemote } from '@fedpack/runtime';\nvi.mock('@fedpack/runtime');\n",
  ],
  [
    'an import of a type, and a re-export',
    'a.ts',
    "type T = import('@module-federation/runtime').ModuleFederation;\nexport * from '@module-federation/runtime';\n",
    "type T = import('@fedpack/runtime').ModuleFederation;\nexport * from '@fedpack/runtime';\n",
  ],
  [
    'a component of Vue',
    'A.vue',
    '<script setup lang="ts">\nimport { loadRemote } from "@module-federation/enhanced/runtime";\n</script>\n',
    '<script setup lang="ts">\nimport { loadRemote } from "@fedpack/runtime";\n</script>\n',
  ],
];

for (const [what, file, before, after] of files) {
  test(`${what} becomes one of fedpack`, () => {
    const migrated = migrateImports(file, before);
    assert.deepEqual([migrated?.text, migrated?.kept, migrated?.missing], [after, [], []]);
    assert.equal(migrateImports(file, after), undefined);
  });
}

test('what works with fedpack as well stays, and so does a package that is shared', () => {
  const text = `import { RetryPlugin } from '@module-federation/retry-plugin';
export default { shared: { '@module-federation/runtime': { singleton: true } } };
`;
  const migrated = migrateImports('a.ts', text);
  assert.deepEqual([migrated?.text, migrated?.kept], [text, ['@module-federation/retry-plugin']]);
});

test('what fedpack does not export is told', () => {
  const text = "import { ModuleFederationPlugin, TreeShakingSharedPlugin } from '@module-federation/enhanced/rspack';";
  assert.deepEqual(migrateImports('a.ts', text)?.missing, [{ name: 'TreeShakingSharedPlugin', module: 'fedpack' }]);
});

test('fedpack exports what the migration counts on', async () => {
  const modules = {
    fedpack: await import('../src/index.js'),
    'fedpack/rsbuild': await import('../src/rsbuild/index.js'),
  };
  for (const [name, module] of Object.entries(modules)) assert.deepEqual(EXPORTS[name], Object.keys(module).sort());
});

test('options without effect are told, those that are off are not', () => {
  const text = `import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
pluginModuleFederation(
  { name: 'a', dts: { generateTypes: true, implementation: './dts.js' }, dev: false, shared: { react: { treeShaking: { mode: 'runtime-infer' } } } },
  { ssr: true, target: 'dual' },
);`;
  const found = differencesIn('rsbuild.config.ts', text).map((line) => line.split(/ has no effect|: /)[0]);
  assert.deepEqual(found, ['dts.implementation', 'shared.react.treeShaking', 'ssr', "target 'dual' fails the build"]);
});

const MF_CONFIG = `import { createModuleFederationConfig } from '@module-federation/enhanced';

export default createModuleFederationConfig({
  name: 'shell',
  remotes: { cart: 'cart@http://localhost:3001/mf-manifest.json' },
  dts: { implementation: './dts.js' },
  shared: { react: { singleton: true } },
});
`;
const CONFIG = `import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import options from './module-federation.config';

export default { plugins: [pluginModuleFederation(options)] };
`;

test('a project with a module-federation.config: imports, dependencies, the override, and what behaves otherwise', () => {
  const root = folder({
    'package.json': {
      name: 'shell',
      dependencies: {
        '@module-federation/enhanced': '2.9.2',
        '@module-federation/bridge-react': '2.9.2',
        react: '^19.3.0',
      },
      devDependencies: { '@module-federation/rsbuild-plugin': '2.9.2', '@rsbuild/core': RSBUILD_CORE.version },
    },
    'rsbuild.config.ts': CONFIG,
    'module-federation.config.ts': MF_CONFIG,
    'src/load.ts': "export { loadRemote } from '@module-federation/enhanced/runtime';\n",
    'scripts/prune.js': "import { TreeShakingSharedPlugin } from '@module-federation/enhanced/rspack';\n",
  });
  const { code, out, err } = init(root, '--migrate', '--yes');
  assert.equal(code, 0, err);
  assert.match(
    out,
    /^- module-federation\.config\.ts: dts\.implementation has no effect\. fedpack makes and fetches types itself/m,
  );
  assert.match(
    out,
    /^- scripts\/prune\.js: fedpack does not export TreeShakingSharedPlugin, which has to be replaced by hand\.$/m,
  );
  assert.doesNotMatch(out, /left alone/);
  assert.match(out, /^- An import of a remote that its manifest does not keep fails the build\.$/m);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  assert.equal(read('rsbuild.config.ts'), CONFIG.replace('@module-federation/rsbuild-plugin', 'fedpack/rsbuild'));
  assert.equal(read('module-federation.config.ts'), MF_CONFIG.replace('@module-federation/enhanced', 'fedpack'));
  assert.equal(read('src/load.ts'), "export { loadRemote } from '@fedpack/runtime';\n");
  const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json'));
  assert.deepEqual(dependencies, {
    '@fedpack/runtime': '0.1.0',
    '@module-federation/bridge-react': '2.9.2',
    react: '^19.3.0',
  });
  assert.deepEqual(devDependencies, {
    '@rsbuild/core': RSBUILD_CORE.version,
    '@rspack/core': RSPACK_CORE.version,
    fedpack: '0.1.0',
  });
  assert.ok(overrides['@rspack/binding']);
  assert.equal(init(root, '--migrate', '--yes').out, 'Nothing is left to change.\n');
});

test('where nothing of upstream is used, nothing is done', () => {
  const root = folder({ 'package.json': { name: 'a' }, 'rsbuild.config.ts': 'export default {};\n' });
  const { code, err } = init(root, '--migrate', '--yes');
  assert.equal(code, 2);
  assert.match(err, /nothing of @module-federation is used here/);
});
