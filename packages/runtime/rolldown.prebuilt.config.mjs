import { defineConfig } from 'rolldown';
import { replace } from './prebuilt/replace.mjs';
import { replacementsOf } from './prebuilt/replacements.mjs';
import { constantsOf, variants } from './prebuilt/variants.mjs';

export default defineConfig(
  variants.map((variant) => ({
    input: { [variant.name]: `src/prebuilt/${variant.input}` },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'module', 'default'] },
    // The syntax of upstream's packages, as they are in the complete runtime.
    transform: { target: 'es2021', define: constantsOf(variant) },
    plugins: [replace(replacementsOf(variant))],
    // Upstream's constants are made from one another.
    treeshake: { propertyReadSideEffects: false },
    output: { dir: 'dist/prebuilt', format: 'esm', minify: true },
  })),
);
