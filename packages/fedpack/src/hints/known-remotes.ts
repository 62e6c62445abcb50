import type { RemoteAnswer } from '../contract/manifest-fetcher.js';
import type { Provider } from './share-winner.js';

/** A remote whose manifest the build may know. */
export interface KnownRemote {
  alias: string;
  /** The URL of the manifest. */
  url: string;
  /** What the manifest says; undefined where it wasn't read. */
  manifest: Data | undefined;
}

type Data = Record<string, unknown>;

/** Reads the answers of remotes. What isn't JSON counts as not read. */
export function knownRemotes(answers: readonly RemoteAnswer[]): KnownRemote[] {
  return answers.map((answer) => ({
    alias: answer.alias,
    url: answer.manifest,
    manifest: 'text' in answer ? parse(answer.text) : undefined,
  }));
}

/**
 * The remotes as providers of shared modules; undefined where one can't be known: a manifest that wasn't read, a remote that brings
 * remotes of its own, or one that shares in other scopes.
 */
export function providersOf(remotes: readonly KnownRemote[]): Provider[] | undefined {
  const providers: Provider[] = [];
  const names = new Set(remotes.map(({ manifest }) => manifest?.name));
  for (const { manifest } of remotes) {
    const { name, shared, remotes: own = [], fedpack } = manifest ?? {};
    const { shareScope } = dataOf(fedpack);
    const isPlain = Array.isArray(shareScope) && shareScope.every((scope) => scope === 'default');
    if (typeof name !== 'string' || !isPlain || !Array.isArray(shared) || !Array.isArray(own)) return undefined;
    if (!own.every((each) => names.has(dataOf(each).federationContainerName))) return undefined;
    const shares = shared.map(dataOf).map((row) => ({
      key: `${row.name}`,
      version: `${row.version}`,
      eager: row.eager === true,
    }));
    providers.push({ name, shares });
  }
  return providers;
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
