import { webpackContender } from './webpack.mjs';

/** webpack without federation, with the second entry that makes the chunks which the exposes make. */
export const load = (order) => webpackContender(order, false);
