/** Stands for `utils/semver` of the upstream core: one implementation of ranges is enough, and fedpack's is there. */
import { isInRange, parseRange } from '../../plain/range';

/** Whether a version is in a range. */
export const satisfy = (version: string, range: string): boolean =>
  Boolean(version) && isInRange(parseRange(range), version);
