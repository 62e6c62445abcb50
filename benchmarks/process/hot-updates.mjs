// Serves applications, edits them and watches pages, in a process of its own: a federation plugin may change the process that it is in.
import { measureHotUpdates } from '../hmr/measure.mjs';
import { answer } from './answer.mjs';

/** @type {import('../hmr/measure.mjs').HotOrder} */
const order = JSON.parse(process.argv[2]);

await answer(async () => ({ found: await measureHotUpdates(order) }));
