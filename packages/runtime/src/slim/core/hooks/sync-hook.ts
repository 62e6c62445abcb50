/** Replaces `utils/hooks/syncHook.js` of upstream's core. */
import { Hook } from './hook';

/** A hook that returns the last result. */
export class SyncHook extends Hook {
  emit(...data: never[]): unknown {
    let last: unknown;
    for (const listener of this.listeners) {
      const result = listener(...data);
      last = result === undefined ? last : result;
    }
    return last;
  }
}
