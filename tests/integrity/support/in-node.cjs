/** Runs a host in Node, uses what its remote exposes, and prints what has come of it. */
const [, , file, ...uses] = process.argv;

async function play() {
  let played;
  for (const use of uses) {
    try {
      played = { value: await globalThis.use[use]() };
    } catch (error) {
      played = { error: String(error?.message ?? error) };
    }
  }
  console.log(`played ${JSON.stringify({ ...played, ran: globalThis.ran ?? [] })}`);
  setImmediate(() => setImmediate(() => process.exit(process.exitCode ?? 0)));
}

globalThis.started = () => {
  play();
};
require(file);
