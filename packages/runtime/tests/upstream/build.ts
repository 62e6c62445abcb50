import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { replace } from '../../prebuilt/replace.mjs';
import { replacementsOf } from '../../prebuilt/replacements.mjs';
import { constantsOf, type Variant, variants } from '../../prebuilt/variants.mjs';
import { patch } from '../../upstream/patch.mjs';

/** Upstream's core: as it is, as it is where a build compiles it, and as it is in a prebuilt one. */
export type Kind = 'upstream' | 'patched' | 'slim';

/**
 * Builds upstream's core as one file.
 *
 * @param name the prebuilt runtime whose constants are taken, and whose replacements are for `slim`
 * @param folder where the file goes
 * @returns the path of the file
 */
export async function buildCore(name: string, kind: Kind, folder: string): Promise<string> {
  const variant = variants.find((each) => each.name === name) as Variant;
  const replacements = kind === 'slim' ? replacementsOf(variant) : {};
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'core.ts'),
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'module', 'default'] },
    transform: { define: constantsOf(variant) },
    plugins: [replace(replacements), ...(kind === 'upstream' ? [] : [patch(Object.keys(replacements))])],
    external: /^node:/,
  });
  const file = join(folder, `${name}.${kind}.mjs`);
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}
