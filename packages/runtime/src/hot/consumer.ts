import type { Changed, Consumer } from './page';
import { reload } from './reload';
import type { HotApi, HotRequire } from './types';

/** A remote module in the module cache. */
interface RemoteModule {
  exports: unknown;
  hot: HotApi;
}

/**
 * Creates what takes new modules of remotes into a build: the remote modules that stand for them are evaluated again, and with them
 * whatever imports them, up to what accepts that.
 *
 * @param hot of any module of the build
 */
export function createConsumer(require: HotRequire, hot: HotApi): Consumer {
  const waiting = new Set<RemoteModule>();
  hot.addStatusHandler((status) => {
    if (status === 'idle' && waiting.size > 0) {
      soon(applyWaiting);
    }
  });

  function applyWaiting(): void {
    if (waiting.size === 0 || hot.status() !== 'idle') {
      return;
    }
    for (const module of Array.from(waiting)) {
      module.hot.invalidate();
    }
    waiting.clear();
    hot.apply({}).catch((error) => {
      console.error(error);
      reload('What imports a changed module of a remote could not be evaluated again.');
    });
  }

  return (changed) => {
    const found = remoteModules(require).filter((module) => isOutdated(require, module, changed));
    for (const { module } of found) {
      waiting.add(module);
    }
    if (found.length > 0) {
      soon(applyWaiting);
    }
    return found.length > 0;
  };
}

/**
 * In a task of its own, in which all of it happens. The clients of development servers skip an update that they hear of while a build is
 * busy with something that they haven't begun, and nobody reminds them.
 */
function soon(apply: () => void): void {
  setTimeout(apply);
}

function remoteModules({ c: cache, federation }: HotRequire): { id: string; module: RemoteModule }[] {
  const table = federation?.bundlerRuntimeOptions?.remotes?.idToExternalAndNameMapping ?? {};
  return Object.keys(table).flatMap((id) => {
    const module = cache[id];
    return module ? [{ id, module }] : [];
  });
}

/** Whether the container has other exports for a remote module now. */
function isOutdated(
  { m: factories }: HotRequire,
  { id, module }: { id: string; module: RemoteModule },
  changed: Changed,
): boolean {
  const probe: { exports: unknown } = { exports: undefined };
  try {
    factories[id]?.(probe);
  } catch {
    return false;
  }
  return probe.exports !== module.exports && changed.has(probe.exports as object);
}
