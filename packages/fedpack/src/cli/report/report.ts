import type { CheckResult } from '../../binding/native-types.js';

/** The result to report, and how to show it. */
export interface Report {
  result: CheckResult;
  /** Absolute. The files of the result are relative to it. */
  root: string;
  /** The folder that paths are written from. */
  base: string;
  /** Columns of the terminal. */
  width: number;
  colors: boolean;
}
