import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edited, editConfig, toPaste } from '../src/init/config/edit.js';
import { TOOLS } from '../src/init/config/tool.js';

const options = { name: 'cart', exposes: { './App': './src/App.tsx' }, shared: { auto: true } };
const remote = { tool: TOOLS.rsbuild, options, settings: { server: { port: 3001 } } };
const small = { tool: TOOLS.rsbuild, options: { name: 'a' }, settings: {} };

function textOf(edited: Edited): string {
  assert.ok('text' in edited, JSON.stringify(edited));
  return edited.text;
}

test('the configuration that create-rsbuild writes gets the plugin, and a remote its port', () => {
  const before = `import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';

// Docs: https://rsbuild.rs/config/
export default defineConfig({
  plugins: [pluginReact()],
});
`;
  const after = `import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

// Docs: https://rsbuild.rs/config/
export default defineConfig({
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'cart',
      exposes: { './App': './src/App.tsx' },
      shared: { auto: true },
    }),
  ],
  server: { port: 3001 },
});
`;
  assert.equal(textOf(editConfig('rsbuild.config.ts', before, remote)), after);
  assert.equal(textOf(editConfig('rsbuild.config.ts', after, remote)), after);
});

test('a CommonJS configuration of Rspack keeps its way of importing, its quotes and its tabs', () => {
  const before = `"use strict";
const path = require("node:path")

/** @type {import('@rspack/core').Configuration} */
module.exports = {
	entry: "./src/index.js", // the entry
	devServer: { hot: true }
}
`;
  const wanted = {
    tool: TOOLS.rspack,
    options: {
      name: 'shell',
      remotes: { cart: 'cart@http://localhost:3001/mf-manifest.json' },
      shared: { auto: true },
    },
    settings: { devServer: { port: 3001 } },
  };
  const after = `"use strict";
const path = require("node:path")
const { ModuleFederationPlugin } = require("fedpack")

/** @type {import('@rspack/core').Configuration} */
module.exports = {
	entry: "./src/index.js", // the entry
	devServer: { hot: true, port: 3001 },
	plugins: [
		new ModuleFederationPlugin({
			name: "shell",
			remotes: { cart: "cart@http://localhost:3001/mf-manifest.json" },
			shared: { auto: true },
		}),
	]
}
`;
  assert.equal(textOf(editConfig('rspack.config.js', before, wanted)), after);
});

const places: [string, string, string][] = [
  ['a plain object', 'export default { plugins: [] };', 'export default { plugins: [\n  CALL,\n] };'],
  ['an empty object', 'export default {};', 'export default {\n  plugins: [\n    CALL,\n  ],\n};'],
  ['a function', 'export default () => ({ plugins: [a()] });', 'export default () => ({ plugins: [a(), CALL] });'],
  [
    'a function with a body',
    'export default defineConfig(({ env }) => {\n  const x = env;\n  return { plugins: [a()] };\n});',
    'export default defineConfig(({ env }) => {\n  const x = env;\n  return { plugins: [a(), CALL] };\n});',
  ],
  [
    'a constant with a type',
    'const config = { plugins: [a()] } satisfies RsbuildConfig;\nexport default config;',
    'const config = { plugins: [a(), CALL] } satisfies RsbuildConfig;\nexport default config;',
  ],
  [
    'plugins of which some may be missing',
    'export default { plugins: [x && a()].filter(Boolean) };',
    'export default { plugins: [x && a(), CALL].filter(Boolean) };',
  ],
  [
    'plugins in lines, with a comment at the end',
    'export default {\n  plugins: [\n    ...others,\n    a(), // last\n  ],\n};',
    'export default {\n  plugins: [\n    ...others,\n    a(), // last\n    CALL,\n  ],\n};',
  ],
  [
    'plugins in lines, without a comma',
    'export default {\n  plugins: [\n    a() // last\n  ]\n};',
    'export default {\n  plugins: [\n    a(), // last\n    CALL\n  ]\n};',
  ],
];

for (const [what, before, expected] of places) {
  test(`${what} gets the plugin`, () => {
    const head = "import { pluginModuleFederation } from 'fedpack/rsbuild';\n\n";
    const call = "pluginModuleFederation({ name: 'a' })";
    assert.equal(textOf(editConfig('a.ts', before, small)), head + expected.replace('CALL', call));
  });
}

test('a comment with a type stays with what it is about', () => {
  const text = `// @ts-check\n/** @type {import('@rsbuild/core').RsbuildConfig} */\nexport default { plugins: [] };\n`;
  assert.match(
    textOf(editConfig('a.mjs', text, small)),
    /^\/\/ @ts-check\nimport \{ .* \} from 'fedpack\/rsbuild';\n\n\/\*\* @type .*\nexport default/,
  );
});

test('line ends stay those of Windows', () => {
  const text = "import a from 'a';\r\nexport default {\r\n  plugins: [a()],\r\n};\r\n";
  assert.doesNotMatch(textOf(editConfig('a.ts', text, remote)), /[^\r]\n/);
});

test('a plugin that is there gets what it lacks, and keeps what it has', () => {
  const before = `import { pluginModuleFederation } from 'fedpack/rsbuild';
export default {
  server: { port: 4000 },
  plugins: [pluginModuleFederation({ name: 'mine', exposes: { './Button': './src/Button.tsx' }, shared: ['react'] })],
};
`;
  const after = before.replace("Button.tsx' }", "Button.tsx', './App': './src/App.tsx' }");
  assert.equal(textOf(editConfig('a.ts', before, remote)), after);
});

const unsafe: [string, string, RegExp][] = [
  ['a list of configurations', 'export default [{}, {}];', /not one object literal/],
  ['a merge', 'export default mergeRsbuildConfig(a, b);', /not one object literal/],
  ['an early return', 'export default () => { if (x) return {}; return { plugins: [] }; };', /not one object literal/],
  ['a spread that may hold plugins', 'export default { ...base, server: {} };', /spreads another object/],
  ['a spread that may replace plugins', 'export default { plugins: [], ...base };', /spreads another object/],
  [
    'a constant that is changed later',
    'const config = { plugins: [] };\nconfig.plugins = all();\nexport default config;',
    /not one object literal/,
  ],
  ['plugins from elsewhere', 'export default { plugins: all() };', /plugins are not an array literal/],
  ['no code', 'export default {', /not valid code/],
  [
    'options from elsewhere',
    "import { pluginModuleFederation } from 'fedpack/rsbuild';\nimport o from './o';\nexport default { plugins: [pluginModuleFederation(o)] };",
    /options of its plugin are not a literal/,
  ],
  [
    'upstream’s plugin',
    "import { ModuleFederationPlugin } from '@module-federation/enhanced/rspack';\nexport default { plugins: [new ModuleFederationPlugin({})] };",
    /fedpack init --migrate/,
  ],
  [
    'Rspack’s own plugin',
    "const { rspack } = require('@rspack/core');\nmodule.exports = { plugins: [new rspack.container.ModuleFederationPlugin({})] };",
    /the plugin of @rspack\/core/,
  ],
];

for (const [what, text, problem] of unsafe) {
  test(`${what}: left alone, with the reason`, () => {
    const edited = editConfig('a.ts', text, small);
    assert.match('problem' in edited ? edited.problem : JSON.stringify(edited), problem);
  });
}

test('what can’t be edited can be pasted', () => {
  assert.equal(
    toPaste('a.ts', 'export default mergeRsbuildConfig(a, b);', remote),
    `import { pluginModuleFederation } from 'fedpack/rsbuild';

server: { port: 3001 },
plugins: [
  pluginModuleFederation({
    name: 'cart',
    exposes: { './App': './src/App.tsx' },
    shared: { auto: true },
  }),
],`,
  );
});

test('what is pasted into CommonJS is required', () => {
  const [line] = toPaste('a.js', 'module.exports = merge(require("./base"), {});', small).split('\n');
  assert.equal(line, 'const { pluginModuleFederation } = require("fedpack/rsbuild");');
});

test('settings that a spread may hold are handed to the user', () => {
  const edited = editConfig('a.ts', 'export default { plugins: [], server: { ...defaults } };', remote);
  assert.equal('also' in edited ? edited.also : undefined, '{ server: { port: 3001 } }');
});

test('settings that are no literal are handed to the user', () => {
  const edited = editConfig('a.ts', 'export default { plugins: [], server };', remote);
  assert.equal('also' in edited ? edited.also : undefined, '{ server: { port: 3001 } }');
});
