import './order.js';

const { port } = new SharedWorker(new URL('./shared-worker.js', import.meta.url));
port.addEventListener('message', ({ data }) => {
  globalThis.started.worker = data;
});
port.start();
