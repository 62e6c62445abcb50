/** One thing that the plugin sets in a configuration of the user. */
export interface Change {
  /** Where, as in `dev.client.port`. */
  path: string;
  value: unknown;
  /** Why, for who wonders where the value comes from. */
  why: string;
}

/** Sets what the changes say. Objects on the way are made where they lack. */
export function apply(config: object, changes: readonly Change[]): void {
  for (const { path, value } of changes) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let place = config as Record<string, unknown>;
    for (const key of keys) {
      place[key] ??= {};
      place = place[key] as Record<string, unknown>;
    }
    place[last] = value;
  }
}

/** What stands at a path of a configuration; undefined where nothing does. */
export function valueAt(config: unknown, path: string): unknown {
  let value = config;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
