import { applyEdits, modify, parse } from 'jsonc-parser';
import type { Fix } from '../../binding/native-types.js';
import { DEPENDENCY_FIELDS } from '../../workspace/package-json.js';

/**
 * Writes another range into the text of a package.json, wherever the former one stands, and leaves everything else as it is.
 *
 * @returns undefined where the former range does not stand there
 */
export function fixPackageJson(text: string, { package: name, from, to }: Fix): string | undefined {
  const json: unknown = parse(text);
  const places = DEPENDENCY_FIELDS.map((field) => [field, name]).filter((path) => valueAt(json, path) === from);
  if (places.length === 0) return undefined;
  // A value that is replaced brings no format along: the one around it stays.
  return places.reduce((edited, path) => applyEdits(edited, modify(edited, path, to, {})), text);
}

function valueAt(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    json,
  );
}
