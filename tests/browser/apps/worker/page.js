// The entry of a page whose worker is of the same build, and which uses the remote itself, too.
const worker = new Worker(new URL('./inside.js', import.meta.url));
const inWorker = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

Promise.all([import('./app.js').then(({ run }) => run()), inWorker]).then(
  ([onPage, inside]) => {
    globalThis.result = { onPage, inside };
  },
  ({ message }) => {
    globalThis.result = { error: message };
  },
);
