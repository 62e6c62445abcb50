import type { RemoteAnswer } from '../contract/manifest-fetcher.js';

/** A remote whose manifest the build may know. */
export interface KnownRemote {
  alias: string;
  /** The URL of the manifest. */
  url: string;
  /** What the manifest says; undefined where it wasn't read. */
  manifest: Data | undefined;
  /** Its server says that it never changes at its URL. */
  immutable?: true;
}

type Data = Record<string, unknown>;

/** Reads the answers of remotes. What isn't JSON counts as not read. */
export function knownRemotes(answers: readonly RemoteAnswer[]): KnownRemote[] {
  return answers.map((answer) => ({
    alias: answer.alias,
    url: answer.manifest,
    manifest: 'text' in answer ? parse(answer.text) : undefined,
    ...('immutable' in answer && { immutable: answer.immutable }),
  }));
}

/** The keys of a manifest's exposes. */
export function exposesOf({ exposes }: Data): string[] | null {
  return Array.isArray(exposes) ? exposes.map((row) => `${dataOf(row).path}`) : null;
}

function parse(text: string): Data | undefined {
  try {
    return dataOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const dataOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
