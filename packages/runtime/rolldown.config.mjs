import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { upstream } from './upstream/build.mjs';

const common = { platform: 'neutral', external: [/^@module-federation\//], transform: { target: 'es2018' } };

/** Node and TypeScript take the kind of a `.js` and of a `.d.ts` file from the nearest package.json. */
const commonjsScope = {
  name: 'commonjs-scope',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

/** What is imported by its own name, by applications and their servers: each has an entry and types of its own. */
const NAMED = ['observe', 'overrides', 'html'];

const declarations = (name, dir) => ({
  ...common,
  input: { [name]: `src/${name}/index.ts` },
  plugins: [dts({ emitDtsOnly: true, oxc: true, tsconfig: false })],
  output: { dir },
});

/** Without spaces, where few builds embed it, or none for production. Names and structure stay for the build's own minimizer. */
const compact = (build) => ({
  ...build,
  output: { ...build.output, minify: { compress: false, mangle: false } },
});

const builds = [
  {
    ...common,
    input: { index: 'src/index.ts', embed: 'src/embed/index.ts' },
    output: { dir: 'dist', format: 'esm', cleanDir: true },
  },
  // Builds of their own: each is embedded as one file, if an option asks for it.
  ...['retry', 'fallback', 'origins'].map((name) => ({
    ...common,
    input: { [name]: `src/policies/${name}/index.ts` },
    output: { dir: 'dist', format: 'esm' },
  })),
  // A build of its own: a build embeds one of the two runtimes, as one file.
  {
    ...common,
    input: { plain: 'src/plain/index.ts' },
    output: { dir: 'dist', format: 'esm' },
  },
  // What a build adds to either if its entries import shared or remote modules statically; in the syntax of prebuilt runtimes.
  {
    ...common,
    transform: { target: 'es2021' },
    input: { 'static-imports': 'src/embed/static-imports.ts' },
    output: { dir: 'dist', format: 'esm' },
  },
  // A plugin that a build adds to either.
  {
    ...common,
    input: { integrity: 'src/embed/integrity/index.ts' },
    output: { dir: 'dist', format: 'esm' },
  },
  // What a host that provides its runtime core adds.
  {
    ...common,
    input: { 'provide-core': 'src/external/provide.ts' },
    output: { dir: 'dist', format: 'esm' },
  },
  {
    ...common,
    input: { 'lazy-compilation': 'src/lazy-compilation.ts' },
    output: { dir: 'dist', format: 'esm' },
  },
  // Hot updates across builds: what builds under development get.
  ...['index', 'react-refresh', 'rsbuild-client', 'jsx-runtime', 'vue'].map((name) => ({
    ...common,
    external: [/^react-refresh\//, 'fedpack-rsbuild-client'],
    input: { [name]: `src/hot/${name}.ts` },
    output: { dir: 'dist/hot', format: 'esm' },
  })),
  // What builds under development show on their pages: a runtime plugin, and what is put into the clients of development servers.
  compact({
    ...common,
    transform: {
      ...common.transform,
      define: { FEDPACK_DOCS_URL: JSON.stringify(process.env.FEDPACK_DOCS_URL ?? '') },
    },
    input: { overlay: 'src/overlay/index.ts' },
    output: { dir: 'dist', format: 'esm' },
  }),
  ...['socket', 'socket-loader', 'rsbuild-overlay', 'uncaught'].map((name) => ({
    ...common,
    external: ['fedpack-rsbuild-client'],
    input: { [name]: `src/overlay/clients/${name}.ts` },
    output: { dir: 'dist/overlay', format: 'esm' },
  })),
  // What is imported by name.
  ...NAMED.flatMap((name) => [
    { ...common, input: { [name]: `src/${name}/index.ts` }, output: { dir: 'dist', format: 'esm' } },
    declarations(name, 'dist'),
  ]),
  {
    ...common,
    input: { index: 'src/index.ts' },
    output: { dir: 'dist/cjs', format: 'cjs', exports: 'named' },
    plugins: [commonjsScope],
  },
  ...NAMED.flatMap((name) => [
    {
      ...common,
      input: { [name]: `src/${name}/index.ts` },
      output: { dir: 'dist/cjs', format: 'cjs', exports: 'named' },
    },
    declarations(name, 'dist/cjs'),
  ]),
  { ...compact(upstream('dist/upstream')), transform: { target: 'es2021' } },
];

// Who reads them reads the sources: a fifth of the bytes. Annotations stay, as bundlers need them.
export default defineConfig(
  builds.map((build) => ({ ...build, output: { ...build.output, comments: { jsdoc: false } } })),
);
