/** What the option `hints` asks for. */
export interface HintSettings {
  /** Path of a route → the modules of remotes that it shows. */
  routes: ReadonlyMap<string, readonly string[]>;
  /** The origin of the page, where it is known. */
  origin: string | undefined;
  /** Whether development servers get hints as well. */
  development: boolean;
  /** Whether the user has asked for hints. */
  isExplicit: boolean;
}

/** Reads the option; undefined where it is turned off. What is wrong with it, Rust says. */
export function hintSettings({ hints }: Record<string, unknown>): HintSettings | undefined {
  if (hints === false) return undefined;
  const { routes, origin, development } = objectOf(hints);
  const entries = Object.entries(objectOf(routes)).map(([path, modules]): [string, string[]] => [
    path,
    Array.isArray(modules) ? modules.filter((module): module is string => typeof module === 'string') : [],
  ]);
  return {
    routes: new Map(entries),
    origin: originOf(origin),
    development: development === true,
    isExplicit: hints !== undefined,
  };
}

const originOf = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined;

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
