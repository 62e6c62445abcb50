/** An option that the plugin sets in the user's configuration. */
export interface Change {
  /** The path of the option, such as `dev.client.port`. */
  path: string;
  value: unknown;
  /** The reason, for users who wonder where the value comes from. */
  why: string;
}

/** Applies changes. Missing objects on the way are created. */
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

/** The value at a path of a configuration; undefined where there is none. */
export function valueAt(config: unknown, path: string): unknown {
  let value = config;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
