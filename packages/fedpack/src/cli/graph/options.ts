/** The forms that a graph is written in. */
export const FORMATS = ['html', 'json', 'dot', 'mermaid'] as const;

export type GraphFormat = (typeof FORMATS)[number];

/** What the command line says. */
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
