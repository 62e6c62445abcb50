// Begins to watch one application, as a development server does, and says when it is built for the first time.
import { loadContender } from '../contenders/index.mjs';

/** @type {import('../contenders/index.mjs').Order} */
const order = JSON.parse(process.argv[2]);

const { create } = await loadContender(order);
if (order.idle) leaveWith({});

const bundler = create();
const { compiler } = bundler;

compiler.watch(compiler.options.watchOptions, (error, stats) => {
  const told = { problems: error ? [error.stack] : bundler.problems(stats) };
  // What a development server does after its first build is none of it.
  if (order.isSlow) leaveWith(told);
  else process.send(told);
});

// What is kept for the next run is complete once the compiler is closed.
process.on('disconnect', () => compiler.close(() => process.exit(0)));

function leaveWith(told) {
  process.send(told);
  process.exit(0);
}
