import { getInstance, registerRemotes } from '@fedpack/runtime';

type Instance = NonNullable<ReturnType<typeof getInstance>>;
type Remote = Instance['options']['remotes'][number];
/** The runtime's record of one remote: its loaded container and whether that is initialised. */
export type Container = NonNullable<ReturnType<Instance['moduleCache']['get']>>;

/** The registered remote that an id such as `dashboard/App` belongs to, found by name or alias. */
export function remoteOf(id: string): Remote | undefined {
  const owns = (prefix: string | undefined) => prefix !== undefined && (id === prefix || id.startsWith(`${prefix}/`));
  return getInstance()?.options.remotes.find(({ name, alias }) => owns(name) || owns(alias));
}

/** The container that the runtime holds for the remote of this id; undefined until its entry has been loaded. */
export function containerOf(id: string): Container | undefined {
  const remote = remoteOf(id);
  const container = remote && getInstance()?.moduleCache.get(remote.name);
  return container?.remoteEntryExports ? container : undefined;
}

/**
 * Makes the runtime request everything of this id's remote again: manifest, entry, container.
 *
 * The runtime forgets a manifest or an entry that could not be fetched, but it keeps for good: the rejected promise of
 * a manifest that arrived and was not valid, the snapshot of a valid manifest (after a new deployment it names an entry
 * that is gone), and a loaded container (its chunks may be gone as well, and a module of it that threw while it was
 * evaluated stays half evaluated). Removing the remote drops all of these. Registering it with `force` would do so, too, and
 * warn of it at each retry, as if somebody had registered it twice.
 */
export function forgetRemote(id: string): void {
  const instance = getInstance();
  const remote = remoteOf(id);
  if (!instance || !remote) return;
  const { remotes } = instance.options;
  const order = [...remotes];
  try {
    // biome-ignore lint/complexity/useLiteralKeys: upstream declares it as private, which TypeScript lets pass in brackets.
    instance.remoteHandler['removeRemote'](remote);
    registerRemotes([remote]);
  } catch {
    // Only the check of aliases throws, after all was dropped: it looks at remotes that were registered later, too,
    // and may now refuse what it accepted at first.
  } finally {
    // The position decides which remote an id matches, and registering again moves the remote to the end.
    remotes.splice(0, remotes.length, ...order);
  }
}
