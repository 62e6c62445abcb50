import { within } from './deadline';
import { joinTimeout } from './remote-timeout';
import type { Container, Instance, RemoteModule } from './types';

/** Lets a remote join the share scopes of an instance. Never rejects, and takes no longer than sharing may wait. */
export type Join = (name: string, initScope: unknown[]) => Promise<void>;

/** Left on an instance; tells which remotes have failed to join. */
const DOWN: unique symbol = Symbol.for('fedpack.down') as never;

/** Whether a remote of an instance has failed to join, so that it has to be asked again. */
export const hasRemoteDown = (instance: { [DOWN]?: Set<string> }): boolean => Boolean(instance[DOWN]?.size);

/**
 * Makes what lets remotes join the share scopes of an instance. One that can't is a warning, once until it is back, and is asked
 * again whenever something is shared.
 */
export function createJoin(instance: Instance & { [DOWN]?: Set<string> }): Join {
  /** Those that are being reached: who asks at the same time shares one request, so that plugins are told of a failure once. */
  const reaching: Record<string, Promise<RemoteModule> | undefined> = {};
  /** Those that were not there in time. They are not waited for again until they have joined. */
  const late = new Set<string>();
  /** Those that have failed, of which the console has been told. */
  const down = new Set<string>();
  instance[DOWN] = down;

  const join = async (name: string, initScope: unknown[]): Promise<void> => {
    try {
      reaching[name] ??= getModule(instance, name).finally(() => {
        reaching[name] = undefined;
      });
      const module = await reaching[name];
      // Who asks for something while it joins must not wait for it.
      if (!module.initing) {
        await module.init(undefined, undefined, initScope, undefined, contextOf(module));
      }
      down.delete(name);
      late.delete(name);
    } catch (error) {
      if (!down.has(name)) {
        down.add(name);
        warn(name, error);
      }
    }
  };

  return async (name, initScope) => {
    const joined = join(name, initScope);
    if (!late.has(name)) {
      await within(joinTimeout, '', () => joined).catch(() => late.add(name));
    }
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
  console.warn(
    `[ Federation Runtime ] Remote "${name}" can't share modules, and is asked again at the next use.\n${error}`,
  );
}
