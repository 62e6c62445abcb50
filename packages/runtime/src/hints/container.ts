import { type Data, dataOf, ownField, rowsOf, textsOf } from './data';
import type { Provider, WantedShare } from './share-winner';

/** The version of `fedpack` in a manifest that is known here. */
export const SCHEMA = 1;

/** Rows of one list; more are left out. */
const MOST = 500;

/** What has to be loaded before a module is evaluated. */
export interface Needs {
  /** Keys of shared modules. */
  shared: readonly string[];
  /** Names of containers → the keys of what is imported of them. */
  remotes: ReadonlyMap<string, readonly string[]>;
}

/** A container, as its manifest describes it. */
export interface Container extends Provider {
  /** Whether it shares in the default scope alone, as far as is known. */
  isPlain: boolean;
  /** The names of the containers that it imports modules of. */
  remotes: readonly string[];
  needsOf(kind: 'exposes' | 'shared', key: string): Needs;
  /** Its own request for a shared module. */
  want(key: string): WantedShare;
}

/** Reads a manifest; undefined without a name. Nothing in it is trusted. */
export function containerOf(manifest: unknown): Container | undefined {
  const { name, shared, remotes, fedpack } = dataOf(manifest);
  if (typeof name !== 'string' || name === '') {
    return undefined;
  }
  const { schema, shareScope, needs } = dataOf(fedpack);
  const rows = rowsOf(shared).slice(0, MOST);
  return {
    name,
    isPlain: schema === SCHEMA && Array.isArray(shareScope) && shareScope.every((scope) => scope === 'default'),
    remotes: rowsOf(remotes)
      .slice(0, MOST)
      .map(({ federationContainerName }) => `${federationContainerName}`),
    shares: rows.filter(isProvided).map((row) => ({
      key: `${row.name}`,
      version: `${row.version}`,
      eager: row.eager === true,
    })),
    needsOf: (kind, key) => needsIn(schema === SCHEMA ? ownField(dataOf(needs)[kind], key) : undefined),
    want(key) {
      const own = rows.filter((row) => row.name === key);
      const provided = own.filter(isProvided);
      return {
        key,
        // Of several, nobody knows which one is meant.
        version: provided.length === 1 ? `${provided[0]?.version}` : undefined,
        singleton: own.length > 0 && own.every(({ singleton }) => singleton === true),
      };
    },
  };
}

const isProvided = ({ version }: Data): boolean => typeof version === 'string' && version !== '';

function needsIn(row: unknown): Needs {
  const { shared, remotes } = dataOf(row);
  const list = (keys: unknown) => textsOf(keys).slice(0, MOST);
  const entries = Object.entries(dataOf(remotes)).slice(0, MOST);
  return { shared: list(shared), remotes: new Map(entries.map(([name, exposes]) => [name, list(exposes)])) };
}
