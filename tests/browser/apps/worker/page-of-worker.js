// The entry of a page that leaves the remote to its worker.
const worker = new Worker(new URL('./inside.js', import.meta.url));
worker.onmessage = ({ data }) => {
  globalThis.result = data;
};
worker.onerror = ({ message }) => {
  globalThis.result = { error: message };
};
