// Builds one app of a workspace with Rsbuild, in a process of its own, and says what is wrong with it.
import { buildApp } from '../contenders/rsbuild.mjs';
import { answer } from './answer.mjs';

/** @type {import('../contenders/rsbuild.mjs').AppOrder} */
const order = JSON.parse(process.argv[2]);

await answer(async () => ({ problems: await buildApp(order) }));
