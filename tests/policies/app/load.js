/** The same, with the complete runtime, as the application uses its API. */
import { loadRemote, registerRemotes } from '@module-federation/enhanced/runtime';
import './index.js';

Object.assign(globalThis.use, {
  load: async () => (await loadRemote('remote/thing')).value,
  register: async (entry) => {
    registerRemotes([
      { name: 'added', entry },
      { name: 'allowed', entry: ALLOWED },
    ]);
  },
  added: async () => (await loadRemote('added/thing')).value,
  allowed: async () => (await loadRemote('allowed/thing')).value,
});
