import { loadRemote } from '@fedpack/runtime';

// The same exposed modules by both ways: they are evaluated once.
loadRemote('remote/list')
  .then(() => import('remote/list'))
  .then(() => {
    globalThis.result = { evaluated: globalThis.evaluated };
  });
