import { viteContender } from './vite.mjs';

/** Vite without federation, with the second entry that makes the chunks which the exposes make. */
export const load = (order) => viteContender(order, false);
