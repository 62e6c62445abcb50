import { loadRemote } from '@module-federation/runtime';

// Nothing of the remote is known at build time but its places.
loadRemote('remote/list').then(
  ({ second }) => {
    globalThis.result = { second };
  },
  (error) => {
    globalThis.result = { error: error.message };
  },
);
