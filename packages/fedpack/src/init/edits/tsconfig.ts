import { parse } from 'jsonc-parser';
import { setValue, valueAt } from './package-json.js';

/**
 * Adds `paths` to the text of a tsconfig.json, comments and all staying; those that are there stay.
 *
 * @param paths request to file
 * @returns undefined where the paths wouldn't be in force: it hands everything to other files, or is no JSON
 */
export function addPaths(text: string, paths: Record<string, string>): string | undefined {
  const config: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof config !== 'object' || config === null) return undefined;
  const { files, references, include } = config as Record<string, unknown>;
  if (Array.isArray(files) && files.length === 0 && references && !include) return undefined;
  return Object.entries(paths).reduce((edited, [request, file]) => {
    const path = ['compilerOptions', 'paths', request];
    return valueAt(edited, path) === undefined ? setValue(edited, path, [file]) : edited;
  }, text);
}
