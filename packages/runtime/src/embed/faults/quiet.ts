import type { Hook } from './types';

/** Lets a hook throw what a listener throws. Upstream warns of it as well, where whoever asks hears of it anyway. */
export function quiet(hook: Hook): void {
  hook.emit = async (given) => {
    let result = given;
    for (const listener of Array.from(hook.listeners)) {
      result = ((await listener(result)) as object | undefined) ?? result;
    }
    return result;
  };
}
