import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { replace } from '../../prebuilt/replace.mjs';
import { replacementsOf } from '../../prebuilt/replacements.mjs';
import { constantsOf, type Variant, variants } from '../../prebuilt/variants.mjs';

/**
 * Builds upstream's core as one file.
 *
 * @param name the prebuilt runtime whose constants are taken
 * @param isSlim whether its replacements are taken, too
 * @param folder where the file goes
 * @returns the path of the file
 */
export async function buildCore(name: string, isSlim: boolean, folder: string): Promise<string> {
  const variant = variants.find((each) => each.name === name) as Variant;
  const replacements = isSlim ? replacementsOf(variant) : {};
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'core.ts'),
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'module', 'default'] },
    transform: { define: constantsOf(variant) },
    plugins: [replace(replacements)],
    external: /^node:/,
  });
  const file = join(folder, `${name}.${isSlim ? 'slim' : 'upstream'}.mjs`);
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}
