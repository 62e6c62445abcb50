import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes what stands for the federation runtime where all applications are one build: the same functions, with modules of the build.
 *
 * @param {string} folder of the applications
 * @param {Record<string, string>} exposes files below `apps` by id
 * @returns {Promise<string>} the file
 */
export async function singleRuntime(folder, exposes) {
  const loaders = Object.entries(exposes).map(([id, file]) => `  '${id}': () => import('./apps/${file}'),`);
  const file = join(folder, 'runtime.mjs');
  await writeFile(
    file,
    `const modules = {
${loaders.join('\n')}
};
export async function loadRemote(id, { loadFactory = true } = {}) {
  const module = await modules[id]();
  return loadFactory ? module : () => module;
}
export const init = () => {};
export const registerRemotes = () => {};
export const getInstance = () => undefined;
`,
  );
  return file;
}
