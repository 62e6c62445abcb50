// Makes the types of one application once, in a process of its own, and says how long that took.
import { answer } from './answer.mjs';

/** @type {import('../contenders/index.mjs').Order} */
const order = JSON.parse(process.argv[2]);

await answer(async () => {
  const { generateTypes } = await import(`../contenders/${order.contender}.mjs`);
  const generate = await generateTypes(order);
  const begun = performance.now();
  await generate();
  return { ms: performance.now() - begun };
});
