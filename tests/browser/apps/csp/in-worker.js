/** Uses a remote in a worker. */
export async function run() {
  const worker = new Worker(new URL('./worker.js', import.meta.url));
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve({ worker: data });
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
