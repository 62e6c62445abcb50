/** Replaces `utils/semver` of upstream's core by fedpack's own ranges, so that there is one implementation. */
import { isInRange, parseRange } from '../../plain/range';

/** Whether a version is in a range. */
export const satisfy = (version: string, range: string): boolean =>
  Boolean(version) && isInRange(parseRange(range), version);
