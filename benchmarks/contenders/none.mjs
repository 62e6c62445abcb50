import { rspackContender } from './rspack.mjs';

/** The application as it is, with stand-ins for its remotes. */
export const load = (order) => rspackContender(order, async () => (config) => config);
