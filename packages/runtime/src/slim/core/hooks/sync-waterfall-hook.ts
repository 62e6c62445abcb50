/** Replaces `utils/hooks/syncWaterfallHook.js` of upstream's core. */
import { warn } from '../logger';
import { Waterfall } from './waterfall';

/** A waterfall that is called at once. */
export class SyncWaterfallHook extends Waterfall {
  emit<T extends object>(given: T): T {
    let data = this.given(given);
    for (const listener of this.listeners) {
      try {
        const next = this.next(data, listener(data as never));
        if (!next) {
          break;
        }
        data = next;
      } catch (failure) {
        warn(failure);
        this.onerror(failure);
      }
    }
    return data;
  }
}
