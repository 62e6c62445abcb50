import './order.js';

const worker = new Worker(new URL('./answering-worker.js', import.meta.url));
worker.addEventListener('message', ({ data }) => {
  globalThis.started.worker = data;
});
worker.postMessage('asked at once');
