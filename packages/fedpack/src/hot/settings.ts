/** What the option `dev` says of hot updates. */
export interface HotSettings {
  enabled: boolean;
  /** Whether pages are loaded anew if a module can't be replaced in place. */
  reloads: boolean;
}

/** Reads the option `dev`. What is wrong with it, Rust says. */
export function hotSettings({ dev }: Record<string, unknown>): HotSettings {
  const isObject = typeof dev === 'object' && dev !== null;
  return {
    enabled: dev !== false,
    reloads: !(isObject && 'disableLiveReload' in dev && dev.disableLiveReload === true),
  };
}
