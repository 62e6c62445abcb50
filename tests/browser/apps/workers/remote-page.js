// The page of a worker that has a remote.
const worker = new Worker(new URL('./with-remote.js', import.meta.url));
worker.onmessage = ({ data }) => {
  globalThis.result = data;
};
worker.onerror = ({ message }) => {
  globalThis.result = { error: message };
};
