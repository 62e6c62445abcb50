import { loadRemote, registerRemotes } from '@module-federation/enhanced/runtime';

registerRemotes([{ name: 'remote', entry: REMOTE }]);

/** Gives a test what loads the modules of the remote. */
globalThis.use = {
  thing: async () => (await loadRemote('remote/thing')).value,
  styled: async () => (await loadRemote('remote/styled')).value,
  later: async () => (await loadRemote('remote/later')).value,
};
