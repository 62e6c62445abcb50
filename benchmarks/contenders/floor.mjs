import { rspackContender } from './rspack.mjs';
import { withFloor } from './webpack-like.mjs';

/** No federation, and a second entry that makes the chunks which the exposes make. */
export const load = (order) => rspackContender(order, async () => withFloor);
