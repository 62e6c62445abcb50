import('a/ping').then(
  ({ ping }) => {
    globalThis.result = ping(4);
  },
  ({ message }) => {
    globalThis.result = message;
  },
);
