import type { ReportFormat } from '../report/index.js';

/** The options of `fedpack check`, as they are given. */
export interface CheckOptions {
  format: ReportFormat;
  /** Manifests that are compared with the workspace. */
  remote: string[];
  /** Type-checks each app against the types of its remotes. */
  types?: boolean;
  fix?: boolean;
  dryRun?: boolean;
  /** The folder that paths are relative to, those of the table too. */
  cwd: string;
}
