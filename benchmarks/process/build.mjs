// Builds one application once, in a process of its own, and says how long that took.
import { loadContender } from '../contenders/index.mjs';
import { answer } from './answer.mjs';

/** @type {import('../contenders/index.mjs').Order} */
const order = JSON.parse(process.argv[2]);

await answer(async () => {
  const { importMs, create } = await loadContender(order);
  if (order.idle) return {};
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const bundler = create();
  const stats = await bundler.build();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const rssMb = process.resourceUsage().maxRSS / 1024;
  const problems = bundler.problems(stats);
  const facts = order.facts && problems.length === 0 ? await bundler.facts(stats) : undefined;
  // A persistent cache is complete once the compiler is closed.
  await bundler.close();
  return { importMs, ms, cpuMs: (user + system) / 1000, rssMb, problems, facts };
});
