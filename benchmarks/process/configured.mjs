// Builds an application that has a configuration of its own, in a process of its own, and says what is wrong with it.
import { buildConfigured } from '../contenders/configured.mjs';
import { answer } from './answer.mjs';

/** @type {import('../contenders/configured.mjs').ConfiguredOrder} */
const order = JSON.parse(process.argv[2]);

await answer(async () => ({ problems: await buildConfigured(order) }));
