/** Uses the remote in a worker. */
globalThis.use = {
  thing: () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url));
      worker.onmessage = ({ data: { value, error } }) => (error ? reject(new Error(error)) : resolve(value));
      worker.onerror = ({ message }) => reject(new Error(message));
    }),
};
