import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { licenses } from './build/licenses.mjs';
import manifest from './package.json' with { type: 'json' };

const dependencies = Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(?:/|$)`));

const thirdParty = licenses(new URL('dist/third-party-licenses.txt', import.meta.url));

const common = {
  platform: 'node',
  // What is native, loads configurations or belongs to the user's build is asked of Node at run time. All else is bundled.
  plugins: [thirdParty],
  // ES modules first: a module that is made for all loaders at once hides from the bundler what it requires.
  resolve: { mainFields: ['module', 'main'] },
  external: [/^node:/, /^@rspack\//, /^@rsbuild\//, ...dependencies],
};

/** Names and structure stay, for stack traces. Spaces and comments are a third of the files that everyone downloads. */
const compact = { minify: { compress: false, mangle: false } };

/**
 * What applications import, and what Rsbuild's configurations do: the plugin is in both, and there once. Apart from the command line,
 * of which a configuration loads nothing.
 */
const entries = [
  { index: 'src/index.ts', 'rsbuild/index': 'src/rsbuild/index.ts' },
  { 'config/index': 'src/config/index.ts' },
];

/** Loaders of the user's build. */
const loaders = { 'hot/jsx-runtime-loader': 'src/hot/jsx-runtime-loader.ts' };

/** The declarations of the entries: a file each, beside one of what several declare. */
const declarations = (dir) => ({
  ...common,
  input: Object.assign({}, ...entries),
  plugins: [dts({ emitDtsOnly: true, oxc: true, tsconfig: false })],
  output: { dir, format: 'esm', chunkFileNames: 'types-[hash].js' },
});

/** The command line and the plugins for tests, and the process that both load configurations in. */
const commandLine = {
  cli: 'src/cli/main.ts',
  'load-config': 'src/workspace/load/child.ts',
  testing: 'src/testing/index.ts',
  'testing-remotes': 'src/testing/remotes.ts',
  // The plugin loads it, as it has the parser that is here.
  'always-imported': 'src/hints/always-imported.ts',
};

/** Node and TypeScript take the kind of a `.js` and of a `.d.ts` file from the nearest package.json. */
const commonjsScope = {
  name: 'commonjs-scope',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

const pageLicenses = ['d3-zoom', 'd3-ease']
  .map((name) => `${name}\n${readFileSync(new URL('../LICENSE', import.meta.resolve(name)), 'utf8')}`)
  .join('\n');

/** The parts of the style sheet, in their order. */
const STYLE = ['base', 'bar', 'picture', 'panel', 'shared', 'narrow', 'print'];

/** What a page of `fedpack graph` carries: the script, which is inlined, and the style sheet. */
const page = {
  input: 'src/graph/page/client/main.ts',
  platform: 'browser',
  output: {
    dir: 'dist/page',
    entryFileNames: 'script.js',
    format: 'esm',
    minify: true,
    // The other parts of D3 that d3-zoom needs are under the licence of d3-zoom.
    banner: `/*!\n${pageLicenses}*/`,
  },
  plugins: [
    thirdParty,
    {
      name: 'page-style',
      generateBundle() {
        const read = (part) => readFileSync(new URL(`src/graph/page/style/${part}.css`, import.meta.url), 'utf8');
        this.emitFile({ type: 'asset', fileName: 'style.css', source: STYLE.map(read).join('\n') });
      },
    },
  ],
};

/** What runs in the pages of galleries, as the user's build takes it in. */
const sandbox = {
  input: { gallery: 'src/sandbox/gallery.ts', react: 'src/sandbox/react.ts', empty: 'src/sandbox/empty.ts' },
  platform: 'browser',
  output: { dir: 'dist/sandbox', format: 'esm' },
};

/** What that build makes their modules with. */
const sandboxLoader = {
  ...common,
  input: { loader: 'src/dev/sandbox/loader.ts' },
  output: { dir: 'dist/sandbox', format: 'esm' },
};

export default defineConfig([
  ...entries.map((input, index) => ({
    ...common,
    input,
    output: { dir: 'dist', format: 'esm', cleanDir: index === 0, chunkFileNames: 'plugin-[hash].js', ...compact },
  })),
  {
    ...common,
    input: commandLine,
    output: { dir: 'dist', format: 'esm', chunkFileNames: 'cli-[name]-[hash].js', minify: true },
  },
  page,
  sandbox,
  sandboxLoader,
  declarations('dist'),
  {
    ...common,
    input: { testing: 'src/testing/index.ts', 'testing-remotes': 'src/testing/remotes.ts' },
    plugins: [dts({ emitDtsOnly: true, oxc: true, tsconfig: false })],
    output: { dir: 'dist', format: 'esm' },
  },
  ...entries.map((input) => ({
    ...common,
    input,
    output: { dir: 'dist/cjs', format: 'cjs', exports: 'named', chunkFileNames: 'plugin-[hash].js', ...compact },
    plugins: [thirdParty, commonjsScope],
  })),
  {
    ...common,
    input: loaders,
    output: { dir: 'dist/cjs', format: 'cjs', exports: 'named' },
  },
  declarations('dist/cjs'),
]);
