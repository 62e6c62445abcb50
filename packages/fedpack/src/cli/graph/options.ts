/** The forms that a graph is written in. */
export const FORMATS = ['html', 'json', 'dot', 'mermaid'] as const;

export type GraphFormat = (typeof FORMATS)[number];

/** The options of `fedpack graph`, as they are given. */
export interface GraphOptions {
  format: GraphFormat;
  /** A file; relative to the working folder. */
  out?: string;
  /** URLs or files of manifests. */
  remote: string[];
  onlyDeployed?: boolean;
  /** The folder that the workspace and the manifests are relative to. */
  cwd: string;
}
