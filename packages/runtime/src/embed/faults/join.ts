import { joinTimeout } from './remote-timeout';
import type { Container, Instance, RemoteModule } from './types';

/** How a remote is known to have done when it was to join last. */
interface State {
  /** The remote, while it is being reached; undefined for one that has failed. */
  reaching?: Promise<RemoteModule>;
  /** Whether it has failed, and the console says so. */
  isDown?: boolean;
  /** Whether it was not there in time. It is not waited for again until it has joined. */
  isLate?: boolean;
}

/** Lets a remote join the share scopes of an instance. Never rejects, and takes no longer than sharing may wait. */
export type Join = (name: string, initScope: unknown[]) => Promise<void>;

/** Left on an instance; tells whether a remote has failed to join. */
const IS_DOWN: unique symbol = Symbol.for('fedpack.is-down') as never;

/** Whether a remote of an instance has failed to join, so that it has to be asked again. */
export const hasRemoteDown = (instance: object): boolean =>
  Boolean((instance as { [IS_DOWN]?(): boolean })[IS_DOWN]?.());

/**
 * Makes what lets remotes join the share scopes of an instance. One that can't is a warning, once until it is back, and is asked
 * again whenever something is shared.
 */
export function createJoin(instance: Instance): Join {
  const states = new Map<string, State>();
  const stateOf = (name: string): State => {
    const state = states.get(name) ?? {};
    states.set(name, state);
    return state;
  };
  Object.defineProperty(instance, IS_DOWN, { value: () => Array.from(states.values()).some(({ isDown }) => isDown) });

  const reach = (name: string, state: State): Promise<RemoteModule> => {
    // Those who ask at a time share one request, so that plugins are told of a failure once.
    state.reaching ??= getModule(instance, name).finally(() => {
      state.reaching = undefined;
    });
    return state.reaching;
  };

  const join = async (name: string, state: State, initScope: unknown[]): Promise<void> => {
    try {
      const module = await reach(name, state);
      // Who asks for something while it joins must not wait for it.
      if (!module.initing) {
        await module.init(undefined, undefined, initScope, undefined, contextOf(module));
      }
      state.isDown = state.isLate = false;
    } catch (error) {
      if (!state.isDown) {
        state.isDown = true;
        warn(name, error);
      }
    }
  };

  return (name, initScope) => {
    const state = stateOf(name);
    const joined = join(name, state, initScope);
    if (state.isLate) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        state.isLate = true;
        resolve();
      }, joinTimeout);
      joined.then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  };
}

async function getModule(instance: Instance, id: string): Promise<RemoteModule> {
  const { remoteHandler } = instance;
  const { module } = await remoteHandler.getRemoteModuleAndOptions({ id });
  try {
    await module.getEntry(undefined, contextOf(module));
  } catch (error) {
    const { errorLoadRemote } = remoteHandler.hooks.lifecycle;
    const what = {
      id,
      error,
      from: 'runtime',
      lifecycle: 'beforeLoadShare',
      remote: module.remoteInfo,
      origin: instance,
    };
    const container = await errorLoadRemote.emit(what);
    if (!container) {
      throw error;
    }
    module.remoteEntryExports = container as Container;
  }
  return module;
}

const contextOf = ({ remoteInfo: { name, entry } }: RemoteModule) => ({
  initiator: 'loadShare',
  id: name,
  resourceType: 'remoteEntry',
  url: entry,
});

function warn(name: string, error: unknown): void {
  const { message } = error as Partial<Error>;
  console.warn(
    `[ Federation Runtime ] Remote "${name}" can't share modules. What it would share comes from elsewhere, and it is asked again at the next use.\n${message ?? error}`,
  );
}
