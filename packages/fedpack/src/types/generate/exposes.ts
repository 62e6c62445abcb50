import type { ExposedFile } from '../../binding/native-types.js';

/**
 * The exposed modules by their keys, in whichever form they are written. Of several modules, the last is the one that is exposed; of equal
 * keys, the last counts.
 *
 * @param exposes the option, as `encodeOptions` wrote it
 */
export function exposedFiles(exposes: unknown): ExposedFile[] {
  const requests = new Map<string, string>();
  for (const item of Array.isArray(exposes) ? exposes : [exposes]) {
    for (const [key, value] of typeof item === 'string' ? [[item, item]] : entries(item)) {
      const request = requestOf(value);
      if (key !== undefined && request !== undefined) requests.set(key, request);
    }
  }
  return [...requests].map(([key, request]) => ({ key, request })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function requestOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return requestOf(value.at(-1));
  return typeof value === 'object' && value !== null && 'import' in value ? requestOf(value.import) : undefined;
}
