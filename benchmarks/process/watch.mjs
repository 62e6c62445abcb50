// Watches one application. Says when it is built; then, for each file that it is told of, how long the rebuild took.
import { loadContender } from '../contenders/index.mjs';
import { countOn, countSoFar } from '../lib/valgrind.mjs';

/** @type {import('../contenders/index.mjs').Order} */
const order = JSON.parse(process.argv[2]);

const { create } = await loadContender(order);
const bundler = create();
const { compiler } = bundler;
let begun;
/** The edited file that a rebuild is to come of; before the first build anything will do. */
let expected;
let isBuilt = false;

// Ahead of the plugins' own: what they do when a rebuild begins is a part of it.
compiler.hooks.watchRun.tap({ name: 'bench', stage: Number.NEGATIVE_INFINITY }, () => {
  begun = { ms: performance.now(), cpu: process.cpuUsage(), files: compiler.modifiedFiles };
});

compiler.watch(compiler.options.watchOptions, (error, stats) => {
  const ms = performance.now() - begun.ms;
  const { user, system } = process.cpuUsage(begun.cpu);
  const problems = error ? [error.stack] : bundler.problems(stats);
  // A rebuild that nobody has asked for says nothing; one that was asked for is still to come.
  if (isBuilt && !begun.files?.has(expected)) return;
  isBuilt = true;
  expected = undefined;
  process.send({ ms, cpuMs: (user + system) / 1000, problems });
});

process.on('message', async ({ file, count }) => {
  if (count === 'on') await countOn();
  if (count === 'so far') await countSoFar();
  expected = file;
  process.send({ ready: true });
});
process.on('disconnect', () => process.exit(0));
