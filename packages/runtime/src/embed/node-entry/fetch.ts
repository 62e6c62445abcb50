/** Requests the entry of a remote in Node. */
type FetchEntry = (url: string, remote: string) => Promise<Response>;

/** Set on an instance by a plugin that looks at where entries come from. */
export const FETCH_ENTRY: unique symbol = Symbol.for('fedpack.fetch-entry') as never;

/** Set on an instance by a plugin that loads entries itself, with what `FETCH_ENTRY` has. */
export const LOADS_ENTRIES: unique symbol = Symbol.for('fedpack.loads-entries') as never;

/** What plugins set on an instance, so that each works with and without the other. */
export interface NodeEntries {
  [FETCH_ENTRY]?: FetchEntry;
  [LOADS_ENTRIES]?: boolean;
}

/** Requests an entry, in the way that a plugin asks for. */
export const fetchEntry = (instance: object, url: string, remote: string): Promise<Response> =>
  (instance as NodeEntries)[FETCH_ENTRY]?.(url, remote) ?? fetch(url);
