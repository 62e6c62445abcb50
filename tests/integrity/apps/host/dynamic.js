import { loadRemote, registerRemotes } from '@module-federation/runtime';

registerRemotes([{ name: 'remote', entry: MANIFEST }]);

/** What a user of the host may do, with a remote that the build doesn't know. */
globalThis.use = {
  thing: async () => (await loadRemote('remote/thing')).value,
  nested: async () => (await loadRemote('remote/nested')).value,
  later: async () => (await loadRemote('remote/later')).load(),
  async script() {
    registerRemotes([{ name: 'script', entry: MANIFEST.replace('mf-manifest.json', 'remoteEntry.js') }]);
    return (await loadRemote('script/thing')).value;
  },
  async inlined() {
    registerRemotes([{ name: 'inlined', version: '1.0.0' }]);
    return (await loadRemote('inlined/thing')).value;
  },
};
globalThis.started?.();
