import('./app.js').then(
  ({ run }) => run(),
  ({ message }) => {
    globalThis.result = { error: message };
  },
);
