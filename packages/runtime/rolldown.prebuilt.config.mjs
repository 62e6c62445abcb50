import { defineConfig } from 'rolldown';
import { api } from './prebuilt/api.mjs';
import { finish } from './prebuilt/finish.mjs';
import { replace } from './prebuilt/replace.mjs';
import { replacementsOf } from './prebuilt/replacements.mjs';
import { constantsOf, variants } from './prebuilt/variants.mjs';
import { patch } from './upstream/patch.mjs';

/** @type {import('rolldown').OutputOptions} */
const output = {
  dir: 'dist/prebuilt',
  format: 'cjs',
  esModule: false,
  generatedCode: { symbols: false },
};

/** Rules of applications match `.js`, so the nearest package.json has to mark these files as CommonJS. */
const commonjsScope = {
  name: 'commonjs-scope',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

/** What hands a prebuilt runtime its constants, and what shares it with the page. */
const COMPILED = ['constants', 'publish', 'take'];

export default defineConfig([
  // Builds compile these. Each is a build of its own, so that none is in several files.
  ...COMPILED.map((name) => ({
    input: { [name]: `src/prebuilt/${name}.ts` },
    platform: 'neutral',
    transform: { target: 'es2021' },
    plugins: [commonjsScope],
    output: { ...output, exports: 'default' },
  })),
  // And these: the start and the API of the complete runtime.
  {
    input: { 'complete/embed': 'src/complete/embed.ts' },
    platform: 'neutral',
    external: [/^@fedpack\/runtime\//],
    plugins: [api('complete')],
    output: { dir: 'dist', format: 'esm' },
  },
  ...variants.map((variant) => ({
    input: { [variant.name]: `src/prebuilt/${variant.input}` },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'module', 'default'] },
    // The syntax of upstream's packages, as they are where a build compiles them.
    transform: { target: 'es2021', define: constantsOf(variant) },
    plugins: [replace(replacementsOf(variant)), patch(Object.keys(replacementsOf(variant))), finish()],
    // Upstream's constants are made from one another.
    treeshake: { propertyReadSideEffects: false },
    output: { ...output, exports: 'named', minify: true },
  })),
]);
