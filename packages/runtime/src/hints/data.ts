/** Parsed JSON that nobody has checked. */
export type Data = Record<string, unknown>;

/** Returns an object as it is, and an empty one for anything else. */
export const dataOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});

/** Returns the rows of a list; none of anything else. */
export const rowsOf = (list: unknown): Data[] => (Array.isArray(list) ? list.map(dataOf) : []);

/** Returns the texts of a list. */
export const textsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];

/** Returns a field of the object's own. */
export const ownField = (object: unknown, key: string): unknown =>
  Object.hasOwn(dataOf(object), key) ? dataOf(object)[key] : undefined;
