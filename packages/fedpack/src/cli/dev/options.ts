/** The options of `fedpack dev`, as they are given. */
export interface DevOptions {
  /** Names of further apps. */
  with: string[];
  /** URL or file of a version config. */
  rest?: string;
  /** URL of a page. */
  inside?: string;
  sandbox?: boolean;
  remotesPath: string;
  script: string;
  cwd: string;
}

/** `a,b` → `['a', 'b']`, added to what was given before. */
export function list(value: string, previous: readonly string[]): string[] {
  const items = value.split(',').map((item) => item.trim());
  return [...previous, ...items.filter(Boolean)];
}
