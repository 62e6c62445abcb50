import { types } from 'node:util';

/** Deeper than any configuration; what lies below is given up rather than overflowing the stack. */
const MAX_DEPTH = 64;

/**
 * More values than any configuration has. An object that is named twice is written twice, so that a small graph of objects can be
 * a tree without end.
 */
const MAX_VALUES = 200_000;

/** A value of JSON, as a tree. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Writes the user's options as JSON, for Rust to check and normalise.
 *
 * Values that JSON does not have become an object with one key, so that the check can name them: a function
 * `{"$function": name}`, a RegExp `{"$regexp": [source, flags]}`, anything else `{"$unsupported": what it is}`. A key whose
 * value is undefined counts as not given. Never throws.
 */
export function encodeOptions(options: unknown): string {
  return JSON.stringify(new Encoder().encode(options, []));
}

class Encoder {
  #left = MAX_VALUES;

  encode(value: unknown, ancestors: readonly object[]): Json {
    this.#left -= 1;
    if (this.#left < 0) return unsupported('too large');
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : unsupported(String(value));
      case 'function':
        return { $function: nameOf(value) };
      case 'object':
        return value === null ? null : this.#object(value, ancestors);
      default:
        return unsupported(typeof value);
    }
  }

  #object(value: object, ancestors: readonly object[]): Json {
    if (ancestors.includes(value)) return unsupported('cycle');
    if (ancestors.length >= MAX_DEPTH) return unsupported('too deep');
    const path = [...ancestors, value];
    try {
      if (types.isRegExp(value)) return { $regexp: [value.source, value.flags] };
      if (Array.isArray(value)) return this.#items(value, path);
      if (
        types.isDate(value) ||
        types.isMap(value) ||
        types.isSet(value) ||
        types.isPromise(value) ||
        types.isArrayBufferView(value) ||
        types.isAnyArrayBuffer(value)
      ) {
        return unsupported(value.constructor.name);
      }
      return this.#entries(value, path);
    } catch {
      return unsupported('unreadable object');
    }
  }

  /** Ends with the first item that there is no room for. */
  #items(value: unknown[], path: readonly object[]): Json {
    const items: Json[] = [];
    for (const item of value) {
      items.push(this.encode(item, path));
      if (this.#left < 0) break;
    }
    return items;
  }

  /** Own enumerable keys; a getter that throws spoils its own key alone. */
  #entries(value: object, path: readonly object[]): Json {
    const entries: [string, Json][] = [];
    for (const key of Object.keys(value)) {
      try {
        const item = (value as Record<string, unknown>)[key];
        if (item !== undefined) entries.push([key, this.encode(item, path)]);
      } catch {
        entries.push([key, unsupported('getter that throws')]);
      }
      if (this.#left < 0) break;
    }
    // fromEntries defines, where an assignment to `__proto__` would set the prototype and lose the key.
    return Object.fromEntries(entries);
  }
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
