/** Replaces `utils/hooks/asyncHook.js` of upstream's core. */
import { Hook } from './hook';

/** A hook that waits for its listeners, one after the other, and returns the last result. `false` ends it. */
export class AsyncHook extends Hook {
  async emit(...data: never[]): Promise<unknown> {
    let last: unknown;
    for (const listener of Array.from(this.listeners)) {
      const result = await listener(...data);
      if (result !== undefined && !(data.length === 1 && result === data[0])) {
        last = result;
      }
      if (last === false) {
        break;
      }
    }
    return last;
  }
}
