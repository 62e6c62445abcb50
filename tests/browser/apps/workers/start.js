// Starts a worker of each kind, and tells what each has said.
const first = (target, worker = target) =>
  new Promise((resolve, reject) => {
    target.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = ({ message }) => reject(new Error(message ?? 'the worker was not loaded'));
  });

export async function start() {
  const connected = new SharedWorker(new URL('./shared.js', import.meta.url));
  const [dedicated, nesting, shared] = await Promise.all([
    first(new Worker(new URL('./dedicated.js', import.meta.url))),
    first(new Worker(new URL('./nesting.js', import.meta.url))),
    first(connected.port, connected),
  ]);
  return { dedicated, nesting, shared };
}
