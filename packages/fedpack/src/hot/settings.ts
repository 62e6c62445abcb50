/** What the option `dev` says of hot updates. */
export interface HotSettings {
  enabled: boolean;
  /** Whether pages are loaded anew if a module can't be replaced in place. */
  reloads: boolean;
  /** Whether pages show what is wrong with remotes. */
  overlay: boolean;
}

/** Reads the option `dev`. What is wrong with it, Rust says. */
export function hotSettings({ dev }: Record<string, unknown>): HotSettings {
  const given = (typeof dev === 'object' ? dev : undefined) as Record<string, unknown> | null | undefined;
  return {
    enabled: dev !== false,
    reloads: given?.disableLiveReload !== true,
    overlay: given?.overlay !== false,
  };
}
