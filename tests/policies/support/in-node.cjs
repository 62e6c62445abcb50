/** Runs a host in Node, and does what its parent asks for. What nobody catches ends the process. */
const tell = (line) => process.send(line);

console.warn = (...parts) => tell({ warning: parts.map((part) => part?.message ?? String(part)).join(' ') });
process.on('message', async ({ id, what, given }) => {
  try {
    const value = what === 'told' ? globalThis.told : await globalThis.use[what](given);
    tell({ id, value });
  } catch (error) {
    tell({ id, error: error instanceof Error ? error.message : `no error: ${error}` });
  }
});
// Node makes its client when it is first used, which may take longer than a remote is waited for.
fetch('data:,')
  .then(() => require(process.argv[2]))
  .then(() => tell({ ready: true }));
