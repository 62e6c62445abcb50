import { types } from 'node:util';

/** Deeper than any configuration; what lies below is given up rather than overflowing the stack. */
const MAX_DEPTH = 64;

/** A value of JSON, as a tree. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Writes the user's options as JSON, for Rust to check and normalise.
 *
 * What JSON has no word for becomes an object with one key, so that the check can name it: a function
 * `{"$function": name}`, a RegExp `{"$regexp": [source, flags]}`, anything else `{"$unsupported": what it is}`. A key whose
 * value is undefined counts as not given. Never throws.
 */
export function encodeOptions(options: unknown): string {
  return JSON.stringify(encode(options, []));
}

function encode(value: unknown, ancestors: readonly object[]): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : unsupported(String(value));
    case 'function':
      return { $function: nameOf(value) };
    case 'object':
      return value === null ? null : encodeObject(value, ancestors);
    default:
      return unsupported(typeof value);
  }
}

function encodeObject(value: object, ancestors: readonly object[]): Json {
  if (ancestors.includes(value)) return unsupported('cycle');
  if (ancestors.length >= MAX_DEPTH) return unsupported('too deep');
  const path = [...ancestors, value];
  try {
    if (types.isRegExp(value)) return { $regexp: [value.source, value.flags] };
    if (Array.isArray(value)) return Array.from(value, (item) => encode(item, path));
    if (types.isDate(value) || types.isMap(value) || types.isSet(value) || types.isPromise(value)) {
      return unsupported(value.constructor.name);
    }
    return encodeEntries(value, path);
  } catch {
    return unsupported('unreadable object');
  }
}

/** Own enumerable keys; a getter that throws spoils its own key alone. */
function encodeEntries(value: object, path: readonly object[]): Json {
  const entries: [string, Json][] = [];
  for (const key of Object.keys(value)) {
    try {
      const item = (value as Record<string, unknown>)[key];
      if (item !== undefined) entries.push([key, encode(item, path)]);
    } catch {
      entries.push([key, unsupported('getter that throws')]);
    }
  }
  // fromEntries defines, where an assignment to `__proto__` would set the prototype and lose the key.
  return Object.fromEntries(entries);
}

function nameOf(value: { name?: unknown }): string {
  try {
    return String(value.name);
  } catch {
    return '';
  }
}

function unsupported(what: string): Json {
  return { $unsupported: what };
}
