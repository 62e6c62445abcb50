import type { Hook, Instance } from './types';

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

/** A runtime plugin that reports an error once if a remote can't be resolved, such as one without a usable manifest. */
export const resolveErrorsPlugin = {
  name: 'fedpack-resolve-errors',
  apply({ sharedHandler }: Instance): void {
    silenceWarnings(sharedHandler.hooks.lifecycle.afterResolve);
  },
};
