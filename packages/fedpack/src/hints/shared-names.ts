/** Settings by which a shared module is another one than its key says. */
const RENAMED = ['shareKey', 'shareScope', 'request', 'import', 'packageName', 'version', 'layer', 'issuerLayer'];

/**
 * Whether a request is shared as a singleton, as the options say; undefined where it isn't shared under its own name in the default scope.
 *
 * @param shared the option, where `auto` has been expanded
 */
export function singletonOf(shared: unknown, request: string): boolean | undefined {
  let singleton: boolean | undefined;
  for (const item of [shared].flat()) {
    if (item === request) singleton = false;
    if (typeof item !== 'object' || item === null) continue;
    for (const [key, value] of Object.entries(item)) {
      if (key !== request && !(key.endsWith('/') && request.startsWith(key))) continue;
      const settings: Record<string, unknown> = typeof value === 'object' && value !== null ? value : {};
      if (RENAMED.some((name) => name in settings)) return undefined;
      singleton = settings.singleton === true;
    }
  }
  return singleton;
}

/** Whether a host has its own copy of a request from the start, as the options say. */
export const isEager = (shared: unknown, request: string): boolean =>
  [shared].flat().some((item) => {
    const settings = typeof item === 'object' && item !== null ? Reflect.get(item, request) : undefined;
    return typeof settings === 'object' && settings !== null && settings.eager === true;
  });
