import { getInstance } from '@module-federation/runtime';

const worker = new Worker(new URL('./worker.js', import.meta.url));
worker.onmessage = ({ data }) => {
  globalThis.result = { page: getInstance().name, worker: data };
};
