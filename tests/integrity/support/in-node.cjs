/** Runs a host in Node, uses what its remote exposes, and prints what has come of it. */
const playUses = require('./play-uses.cjs');

const [, , file, ...uses] = process.argv;

globalThis.started = async () => {
  console.log(`played ${JSON.stringify(await playUses(uses))}`);
  setImmediate(() => setImmediate(() => process.exit(process.exitCode ?? 0)));
};
require(file);
