/** Replaces `utils/hooks/asyncWaterfallHooks.js` of upstream's core. */
import { warn } from '../logger';
import { Waterfall } from './waterfall';

/** A waterfall that waits for each of its listeners. */
export class AsyncWaterfallHook extends Waterfall {
  async emit<T extends object>(given: T): Promise<T> {
    let data = this.given(given);
    for (const listener of Array.from(this.listeners)) {
      let result: unknown;
      try {
        result = await listener(data as never);
      } catch (failure) {
        warn(failure);
        this.onerror(failure);
        break;
      }
      const next = this.next(data, result);
      if (!next) {
        break;
      }
      data = next;
    }
    return data;
  }
}
