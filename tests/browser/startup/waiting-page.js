import './order.js';

const worker = new Worker(new URL('./waiting-worker.js', import.meta.url));
worker.addEventListener('message', ({ data }) => {
  globalThis.started.worker = data;
});
worker.addEventListener('error', ({ message }) => {
  throw new Error(message);
});
