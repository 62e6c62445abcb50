import { FETCH_ENTRY, LOADS_ENTRIES, type NodeEntries } from '../../embed/node-entry/fetch';
import { isNode, loadNodeEntry } from '../../embed/node-entry/load';
import type { Check } from './check';

/** Arguments of upstream's `loadEntry` hook. */
interface LoadEntryArgs {
  remoteInfo: { name: string; entry: string; entryGlobalName: string; type?: string };
}

interface Guarded extends NodeEntries {
  loaderHook: { lifecycle: { createScript?: unknown } };
  remoteHandler: {
    hooks: { lifecycle: { loadEntry?: { emit(args: LoadEntryArgs): Promise<unknown> } } };
  };
}

/** Makes Node run an entry only if the server has not redirected the request to where remotes may not come from. */
export function checkNodeEntries(instance: object, check: Check): void {
  const guarded = instance as Guarded;
  const { createScript } = guarded.loaderHook.lifecycle;
  const { loadEntry } = guarded.remoteHandler.hooks.lifecycle;
  if (!isNode() || !loadEntry) {
    return;
  }
  const fetchEntry = async (url: string, remote: string) => {
    const response = await fetch(url);
    check(remote, response.url || url);
    return response;
  };
  guarded[FETCH_ENTRY] = fetchEntry;
  const { emit } = loadEntry;
  loadEntry.emit = async (args) => {
    const { name, type = '' } = args.remoteInfo;
    const loaded = await emit.call(loadEntry, args);
    // Node imports ES modules by themselves, and a plugin that checks hashes runs what it has read.
    if (loaded || guarded[LOADS_ENTRIES] || /^(esm|module)$/.test(type)) {
      return loaded;
    }
    return loadNodeEntry(createScript as never, args, (url) => fetchEntry(url, name));
  };
}
