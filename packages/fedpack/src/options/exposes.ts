/**
 * The modules that the options of a container expose: key → request, relative to its app. Of a list, the last is what importers get.
 *
 * @param exposes anything
 */
export function exposesOf(exposes: unknown): Map<string, string> {
  const list: unknown[] = Array.isArray(exposes) ? exposes : [exposes];
  const found = new Map<string, string>();
  for (const item of list) {
    if (typeof item === 'string') found.set(item, item);
    const entries = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    for (const [key, value] of entries) {
      const request = requestIn(value);
      if (request !== undefined) found.set(key, request);
    }
  }
  return found;
}

function requestIn(value: unknown): string | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const request: unknown = [isObject ? (value as { import?: unknown }).import : value].flat().at(-1);
  return typeof request === 'string' ? request : undefined;
}
