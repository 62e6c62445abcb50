/**
 * The options as JavaScript may read them: whatever throws when it is read is left out. Rust, which gets them
 * {@link encodeOptions encoded}, names it.
 *
 * @returns a copy of plain objects and lists; functions, regular expressions and other objects are the same
 */
export function readable(options: unknown): Record<string, unknown> {
  const copy = copied(options, new Map());
  return typeof copy === 'object' && copy !== null ? (copy as Record<string, unknown>) : {};
}

/** @param copies of what was met already, so that a cycle ends and what is shared is copied once */
function copied(value: unknown, copies: Map<object, object>): unknown {
  if (!isPlain(value)) return value;
  const known = copies.get(value);
  if (known) return known;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  copies.set(value, copy);
  for (const key of Object.keys(value)) {
    try {
      const item = copied((value as Record<string, unknown>)[key], copies);
      Object.defineProperty(copy, key, { value: item, enumerable: true, writable: true, configurable: true });
    } catch {
      // Left out.
    }
  }
  return copy;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    return Array.isArray(value) || prototype === Object.prototype || prototype === null;
  } catch {
    return false;
  }
}
