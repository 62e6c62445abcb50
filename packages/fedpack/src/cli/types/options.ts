/** The forms that the result is written in. */
export const FORMATS = ['text', 'json'] as const;

/** The options of `fedpack types`, as they are given. */
export interface TypesOptions {
  cwd: string;
  format: (typeof FORMATS)[number];
  /** Counts remotes without types as errors. */
  strict?: boolean;
}
