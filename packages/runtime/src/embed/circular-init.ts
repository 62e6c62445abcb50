import { isThenable } from '../thenable';
import { reachable } from './reachable';

/** The runtime of a build, and which runtimes it waits for. Containers of different builds pass it to each other. */
interface Runtime {
  waitsFor: Runtime[];
}

/** The `remoteEntryInitOptions` of a container's `init`. */
export interface InitOptions {
  [CALLER]?: Runtime;
}

/** Initialises a container for a caller. Returns the result of `init`, unless that would make the caller wait for itself. */
export type InitFor = (options: InitOptions | undefined, init: () => unknown) => unknown;

const CALLER: unique symbol = Symbol.for('fedpack.joins-for');

/** Whether a container is called by a runtime of upstream. Hosts without one pass no options. */
export const isOfUpstream = (options: InitOptions | undefined): boolean => Boolean(options && !options[CALLER]);

/**
 * Prevents a deadlock of containers that are each other's remotes: the call of `init` that closes a circle doesn't wait. The
 * `initScope` that is passed to `init` only finds circles within one chain of calls.
 */
export function createCircularInit() {
  const own: Runtime = { waitsFor: [] };

  const initFor: InitFor = (options, init) => {
    const caller = options?.[CALLER];
    const isCircle = caller && reachable(own, ({ waitsFor }) => waitsFor).has(caller);
    const initialized = init();
    if (!caller || !isThenable(initialized)) {
      return initialized;
    }
    if (isCircle) {
      // The caller that began the circle handles a failure.
      initialized.then(undefined, () => {});
      return true;
    }
    caller.waitsFor.push(own);
    const stopWaiting = () => {
      caller.waitsFor.splice(caller.waitsFor.indexOf(own), 1);
    };
    initialized.then(stopWaiting, stopWaiting);
    return initialized;
  };

  return {
    initFor,
    /** A runtime plugin that tells containers which runtime waits for them. */
    plugin: {
      name: 'fedpack-circular-init',
      beforeInitContainer<T extends { remoteEntryInitOptions: InitOptions }>(args: T): T {
        // Not enumerable, so that the container's instance doesn't copy it into its own options.
        Object.defineProperty(args.remoteEntryInitOptions, CALLER, { value: own });
        return args;
      },
    },
  };
}
