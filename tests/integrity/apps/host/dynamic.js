import { loadRemote, registerRemotes } from '@module-federation/runtime';

registerRemotes([{ name: 'remote', entry: MANIFEST }]);

/** What a user of the host may do, with a remote that the build doesn't know. */
globalThis.use = {
  thing: async () => (await loadRemote('remote/thing')).value,
  nested: async () => (await loadRemote('remote/nested')).value,
  later: async () => (await loadRemote('remote/later')).load(),
};
globalThis.started?.();
