/** Runs a host in Node and tells its parent, line by line, what comes of it. What nobody catches ends the process. */
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

console.warn = (...parts) => tell({ warning: parts.map((part) => part?.message ?? String(part)).join(' ') });
globalThis.finish = (finished) => {
  tell(finished);
  // What is rejected by now has been told by then; what hangs on a dead server must not keep the process.
  setImmediate(() => setImmediate(() => process.exit(process.exitCode ?? 0)));
};
// Node makes its client when it is first used, which may take longer than a remote is waited for.
fetch(process.argv[3]).then(() => require(process.argv[2]));
