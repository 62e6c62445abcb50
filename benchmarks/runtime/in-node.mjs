/** Plays a host once in this process: `node in-node.mjs <file of the prebuilt runtime> <what it plays, as JSON>`. */
import { readFile } from 'node:fs/promises';
import { createHost, STEPS } from './play.js';

const [file, kind] = process.argv.slice(2);
const host = createHost(await readFile(file, 'utf8'), JSON.parse(kind));
const took = {};
for (const step of STEPS) {
  const before = process.cpuUsage();
  await host[step]();
  const { user, system } = process.cpuUsage(before);
  took[step] = (user + system) / 1000;
}
process.stdout.write(JSON.stringify(took), () => process.exit(0));
