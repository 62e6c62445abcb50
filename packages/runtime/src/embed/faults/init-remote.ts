import { attemptsOf } from './attempts';
import { sharingTimeout } from './remote-timeout';
import type { Container, Failure, Instance, RemoteModule } from './types';
import { withTimeout } from './with-timeout';

/** Initialises a remote with the share scopes of an instance. Never rejects, and takes no longer than `sharingTimeout`. */
export type InitRemote = (name: string, initScope: unknown[]) => Promise<void>;

/** Set on an instance: the names of remotes that could not be initialised. */
const FAILED: unique symbol = Symbol.for('fedpack.down') as never;

/** Whether a remote could not be initialised, so that sharing has to be initialised again. */
export const hasFailedRemotes = (instance: { [FAILED]?: Set<string> }): boolean => Boolean(instance[FAILED]?.size);

/**
 * Creates the function that initialises remotes. A failure is one warning until the remote is back; each initialisation of sharing
 * tries again.
 */
export function createInitRemote(instance: Instance & { [FAILED]?: Set<string> }): InitRemote {
  /** Concurrent calls share one load, so that `errorLoadRemote` is called once. */
  const loading: Record<string, Promise<RemoteModule> | undefined> = {};
  /** Remotes that have timed out. Nothing waits for them again until they are initialised. */
  const slow = new Set<string>();
  /** Remotes that have failed, and whose warning was printed. */
  const failed = new Set<string>();
  instance[FAILED] = failed;

  const init = async (name: string, initScope: unknown[]): Promise<void> => {
    try {
      loading[name] ??= getModule(instance, name).finally(() => {
        loading[name] = undefined;
      });
      const module = await loading[name];
      // A call during the remote's own `init` must not wait for it.
      if (!module.initing) {
        await module.init(undefined, undefined, initScope, undefined, resourceContext(module)).catch(async (error) => {
          await report(instance, name, module, error);
          throw error;
        });
      }
      failed.delete(name);
      slow.delete(name);
    } catch (error) {
      if (!failed.has(name)) {
        failed.add(name);
        warn(name, error);
      }
    }
  };

  return async (name, initScope) => {
    const initialized = init(name, initScope);
    if (instance.moduleCache.get(name)?.inited) {
      await initialized;
    } else if (!slow.has(name)) {
      // Other remotes don't wait while one that has failed is tried again.
      const settled = attemptsOf(instance)?.failed(name, initialized) ?? initialized;
      await withTimeout(sharingTimeout, '', () => settled).catch(() => slow.add(name));
    }
  };
}

async function getModule(instance: Instance, id: string): Promise<RemoteModule> {
  const { remoteHandler } = instance;
  const { module } = await remoteHandler.getRemoteModuleAndOptions({ id });
  try {
    await module.getEntry(undefined, resourceContext(module));
  } catch (error) {
    const container = (await report(instance, id, module, error)) as Container | undefined;
    // Many plugins return their arguments where they have nothing else.
    if (!container?.init) {
      throw error;
    }
    module.remoteEntryExports = container;
  }
  return module;
}

/** Reports a failure to runtime plugins. Resolves to a container that one of them has instead. */
const report = (origin: Instance, id: string, { remoteInfo }: RemoteModule, error: unknown): Promise<unknown> =>
  origin.remoteHandler.hooks.lifecycle.errorLoadRemote.emit({
    id,
    error: error as object,
    from: 'runtime',
    lifecycle: 'beforeLoadShare',
    remote: remoteInfo,
    origin,
  } as Failure);

const resourceContext = ({ remoteInfo: { name, entry } }: RemoteModule) => ({
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
