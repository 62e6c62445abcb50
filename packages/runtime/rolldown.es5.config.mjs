import { transform } from '@swc/core';
import { defineConfig } from 'rolldown';
import { IGNORED_IMPORT } from './prebuilt/ignored-import.mjs';
import { upstream } from './upstream/build.mjs';

const NO_IMPORT = 'noImport(';
/** Stands for `import()`, whose syntax ES5 lacks: modules of Node are there without it, other modules are not. */
const noImport = `
function noImport(url) {
  var module = typeof process === 'object' && process.getBuiltinModule && process.getBuiltinModule(url);
  return module ? Promise.resolve(module) : Promise.reject(new Error(url + ' is an ECMAScript module, and a build for ES5 can load scripts only. Build the remote as a script.'));
}
`;

/** Takes the syntax down to ES5, with generators for asynchronous functions, and keeps `import` and `export` for the bundler. */
async function toES5(code) {
  const scripts = code.replace(IGNORED_IMPORT, NO_IMPORT);
  const jsc = {
    parser: { syntax: 'ecmascript' },
    target: 'es5',
    minify: { compress: false, mangle: false, format: { comments: false } },
  };
  // Without spaces and comments, it takes a third less. Names and structure stay for the build's own minimizer.
  const options = { jsc, minify: true, module: { type: 'es6' }, swcrc: false, configFile: false };
  const es5 = (await transform(scripts === code ? code : scripts + noImport, options)).code;
  // Tools that tell ES modules by their text look for a line that begins with it.
  return es5.replaceAll('}export{', '}\nexport{');
}

const es5 = {
  name: 'es5',
  // Last of all, as the bundler writes a chunk in its own syntax after `renderChunk`.
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      chunk.code = await toES5(chunk.code);
    }
  },
};

const common = { platform: 'neutral', plugins: [es5] };
const withES5 = (config) => ({ ...config, plugins: [...config.plugins, es5] });

export default defineConfig([
  {
    ...common,
    input: { index: 'src/index.ts', embed: 'src/embed/index.ts' },
    external: [/^@module-federation\//],
    output: { dir: 'dist/es5', format: 'esm', cleanDir: true },
  },
  ...['retry', 'fallback', 'origins'].map((name) => ({
    ...common,
    input: { [name]: `src/policies/${name}/index.ts` },
    output: { dir: 'dist/es5', format: 'esm' },
  })),
  {
    ...common,
    input: { plain: 'src/plain/index.ts' },
    output: { dir: 'dist/es5', format: 'esm' },
  },
  {
    ...common,
    input: { 'static-imports': 'src/embed/static-imports.ts' },
    output: { dir: 'dist/es5', format: 'esm' },
  },
  {
    ...common,
    input: { integrity: 'src/embed/integrity/index.ts' },
    output: { dir: 'dist/es5', format: 'esm' },
  },
  {
    ...common,
    input: { 'provide-core': 'src/external/provide.ts' },
    external: [/^@module-federation\//],
    output: { dir: 'dist/es5', format: 'esm' },
  },
  withES5(upstream('dist/es5')),
]);
