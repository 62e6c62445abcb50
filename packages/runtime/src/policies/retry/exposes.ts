import { resetRemote } from '../../embed/faults/reset-remote';
import type { Container, Instance } from '../../embed/faults/types';
import type { Within } from './attempts';
import { isWorth } from './is-worth';
import type { Repeat } from './repeat';

/**
 * Repeats what a container has to load for an exposed module: scripts and style sheets. On another domain the container is loaded
 * anew, as it finds its chunks beside itself.
 */
export function repeatExposes(instance: Instance, repeat: Repeat, within: Within, hasDomains: boolean): void {
  const { loaderHook, moduleCache, remoteHandler } = instance;
  const { getModuleFactory } = loaderHook.lifecycle;
  const { emit } = getModuleFactory;

  const reload = async (name: string): Promise<Container> => {
    const module = moduleCache.get(name);
    if (module) {
      resetRemote(instance, module);
    }
    return (await remoteHandler.getRemoteModuleAndOptions({ id: name })).module.init(name);
  };

  getModuleFactory.emit = (args) => {
    const { name, isLocation } = args.moduleInfo;
    const reloads = hasDomains && !isLocation;
    return repeat(
      name,
      (domain, attempt) =>
        within(name, domain, async () =>
          emit.call(getModuleFactory, attempt && reloads ? { ...args, remoteEntryExports: await reload(name) } : args),
        ),
      // A request that is never answered stays pending in its container.
      (error) => isWorth(error) || (reloads && /does not come within/.test(String(error))),
    );
  };
}
