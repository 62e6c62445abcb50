import { parse } from 'jsonc-parser';
import { setValue, valueAt } from './package-json.js';

/**
 * Adds `paths` to the text of a tsconfig.json, comments and all staying; those that are there stay.
 *
 * @param paths request to file
 * @returns undefined where the paths wouldn't be in force: it hands everything to other files, or is no JSON
 */
export function addPaths(text: string, paths: Record<string, string | string[]>): string | undefined {
  const config: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof config !== 'object' || config === null) return undefined;
  const { files, references, include } = config as Record<string, unknown>;
  if (Array.isArray(files) && files.length === 0 && references && !include) return undefined;
  return Object.entries(paths).reduce((edited, [request, file]) => {
    const path = ['compilerOptions', 'paths', request];
    return valueAt(edited, path) === undefined ? setValue(edited, path, [file].flat()) : edited;
  }, text);
}

/** Resolutions that add no extensions to `paths`. */
const AS_WRITTEN = /^node(?:16|18|20|next)$/i;

/** The `paths` that lead to fetched types in a folder, as the resolution of a tsconfig.json needs them. */
export function pathsToTypes(text: string, folder: string): Record<string, string[]> {
  const options = ['moduleResolution', 'module'].map((key) => valueAt(text, ['compilerOptions', key]));
  const isAsWritten = AS_WRITTEN.test(String(options.find((option) => option !== undefined)));
  return { '*': isAsWritten ? [`./${folder}/*.d.ts`, `./${folder}/*/index.d.ts`] : [`./${folder}/*`] };
}

/** Adds a file to what a tsconfig.json includes, where it says what that is. */
export function addInclude(text: string, file: string): string {
  const include = valueAt(text, ['include']);
  if (!Array.isArray(include) || include.includes(file)) return text;
  return setValue(text, ['include'], [...include, file]);
}
