Promise.all([import('a/ping'), import('b/pong')]).then(
  ([{ ping }, { pong }]) => {
    globalThis.result = `${ping(4)}, ${pong(3)}`;
  },
  ({ message }) => {
    globalThis.result = message;
  },
);
