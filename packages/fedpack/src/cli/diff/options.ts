import type { DiffFormat } from './formats.js';

/** The options of `fedpack diff`, as they are given. */
export interface DiffOptions {
  format: DiffFormat;
  /** Type-checks apps against the types of both. */
  types?: boolean;
  /** Where these apps are. */
  cwd: string;
}
