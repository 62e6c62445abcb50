/** Runs a host in Node whose modules its parent uses. What nobody catches ends the process. */
require(process.argv[2]);

process.on('message', (what) => {
  // What is rejected by now has been told by then.
  if (what === 'close') setImmediate(() => setImmediate(() => process.exit(0)));
  else {
    globalThis.use[what]().then(
      (value) => process.send({ value }),
      (error) => process.send({ error: String(error?.message) }),
    );
  }
});
process.send('ready');
