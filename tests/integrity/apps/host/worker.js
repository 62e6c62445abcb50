import('remote/thing').then(
  ({ value }) => postMessage({ value }),
  ({ message }) => postMessage({ error: message }),
);
