import { defineConfig } from 'rolldown';
import manifest from './package.json' with { type: 'json' };
import { api } from './prebuilt/api.mjs';
import { constants } from './prebuilt/constants.mjs';
import { finish } from './prebuilt/finish.mjs';
import { parametersOf, usePageCore } from './prebuilt/page-core.mjs';
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
const COMPILED = ['constants', 'publish', 'take', 'take.api', 'take.external', 'page-core'];

/** What builds compile reads the version of upstream that it is made for. */
const define = { UPSTREAM_VERSION: JSON.stringify(manifest.dependencies['@module-federation/runtime']) };

export default defineConfig([
  // Builds compile these. Each is a build of its own, so that none is in several files.
  ...COMPILED.map((name) => ({
    input: { [name]: `src/prebuilt/${name}.ts` },
    platform: 'neutral',
    external: [/^@fedpack\/runtime\//],
    transform: { target: 'es2021', define },
    plugins: [commonjsScope],
    output: { ...output, exports: 'default' },
  })),
  // And these: the start and the API of the complete runtime.
  {
    input: { 'complete/embed': 'src/complete/embed.ts', 'complete/made': 'src/complete/made.ts' },
    platform: 'neutral',
    external: [/^@fedpack\/runtime\//],
    plugins: [
      api('complete', (folder) => [
        `import { getComplete } from '${folder}made.js';`,
        'const complete = getComplete();',
      ]),
    ],
    output: { dir: 'dist', format: 'esm' },
  },
  // The same on the runtime core of a page.
  {
    input: { 'external/embed': 'src/external/embed.ts', 'external/complete': 'src/external/complete.ts' },
    platform: 'neutral',
    external: [/^@fedpack\/runtime\//],
    transform: { target: 'es2021', define },
    plugins: [
      api('external', (folder) => [
        `import { getComplete } from '${folder}complete.js';`,
        'const complete = getComplete();',
      ]),
    ],
    output: { dir: 'dist', format: 'esm', chunkFileNames: 'external/[name].js' },
  },
  ...variants.map((variant) => ({
    input: { [variant.name]: `src/prebuilt/${variant.input}` },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'module', 'default'] },
    // The syntax of upstream's packages, as they are where a build compiles them.
    transform: { target: 'es2021', define: constantsOf(variant) },
    plugins: [
      ...(variant.onPageCore ? [usePageCore()] : []),
      replace(replacementsOf(variant)),
      patch(Object.keys(replacementsOf(variant))),
      finish(parametersOf(variant, constants)),
    ],
    // Upstream's constants are made from one another.
    treeshake: { propertyReadSideEffects: false },
    output: { ...output, exports: 'named', minify: true },
  })),
]);
