// The entry of a worker.
import('./app.js').then(
  async ({ run }) => globalThis.postMessage(await run()),
  ({ message }) => globalThis.postMessage({ error: message }),
);
