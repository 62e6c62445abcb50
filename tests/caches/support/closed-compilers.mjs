// Makes, runs and closes compilers, and prints how many of them the garbage collector left. Needs `--expose-gc`.
import { setImmediate } from 'node:timers/promises';
import { rspack } from '@rspack/core';
import { configuration } from './build.mjs';

const { app, output, federation, way, compilers } = JSON.parse(process.argv[2]);
/** Finalizers of native objects run between tasks: as many rounds as a collector could want. */
const ROUNDS = 50;

const options = {
  ...federation,
  manifest: { additionalData: ({ stats }) => stats },
  contract: { timeout: 100 },
  remoteType: 'script',
};

/** Apart from the loop, so that nothing on its stack holds the compiler. */
async function madeAndClosed() {
  const compiler = rspack(configuration({ app, output }, options));
  await new Promise((resolve, reject) => {
    const done = (error) => (error ? reject(error) : resolve());
    if (way === 'watch') compiler.watch({}, done);
    else compiler.run(done);
  });
  await new Promise((resolve, reject) => {
    const done = (error) => (error ? reject(error) : resolve());
    if (compiler.watching) compiler.watching.close(done);
    else compiler.close(done);
  });
  return new WeakRef(compiler);
}

const made = [];
for (let count = 0; count < compilers; count += 1) made.push(await madeAndClosed());

const alive = () => made.filter((compiler) => compiler.deref()).length;
for (let round = 0; round < ROUNDS && alive() > 0; round += 1) {
  // What `deref` gave is held until this task ends.
  await setImmediate();
  globalThis.gc();
  await setImmediate();
}
console.log(JSON.stringify({ made: made.length, alive: alive() }));
