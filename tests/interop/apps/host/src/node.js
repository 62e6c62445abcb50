import('./server.js')
  .then((server) => server.render())
  .catch((error) => ({ error: String(error?.message ?? error) }))
  .then((report) => console.log(JSON.stringify({ ...report, ...globalThis.copies })));
