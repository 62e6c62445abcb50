import type { Hook } from './types';

/** Makes a hook throw the errors of its listeners without a warning: the caller reports them. */
export function silenceWarnings(hook: Hook): void {
  hook.emit = async (args) => {
    let result = args;
    for (const listener of Array.from(hook.listeners)) {
      result = ((await listener(result)) as object | undefined) ?? result;
    }
    return result;
  };
}
