import type { CachedModule, Execution, HotApi, HotRequire } from './types';

/** A container that has been evaluated. */
interface Container {
  module: CachedModule;
  /** Its own, which keeps track of who has required what. */
  require: HotRequire;
}

/** Modules that a container exposes, and that no other module of the build has taken in. */
export interface OutdatedExposes {
  /** Evaluates them. What throws is evaluated again the next time. @returns the new exports */
  evaluate(): unknown[];
}

/**
 * Lets containers accept updates of what they expose: nothing else of the build has to be evaluated again, but hosts have to. Modules that
 * accept their own updates, such as components, never get here.
 *
 * @param hot of any module of the build
 */
export function watchContainers(require: HotRequire, hot: HotApi): OutdatedExposes {
  const containers: Container[] = [];
  const outdated = new Map<string, Container>();
  require.i.push((execution) => onContainer(execution, (container) => containers.push(container)));
  acceptBeforeUpdates();
  return {
    evaluate() {
      const evaluated: unknown[] = [];
      for (const [id, { require }] of Array.from(outdated)) {
        try {
          evaluated.push(require(id));
          outdated.delete(id);
        } catch (error) {
          delete require.c[id];
          console.error(error);
        }
      }
      return evaluated;
    },
  };

  /** A container requires a module when a host asks for it, so what it has required is known only when an update comes. */
  function acceptBeforeUpdates(): void {
    hot.addStatusHandler((status) => {
      if (status !== 'check' && status !== 'prepare' && status !== 'ready') {
        return;
      }
      for (const container of containers) {
        container.module.hot.accept(container.module.children, (ids) => {
          for (const id of ids) {
            outdated.set(id, container);
          }
        });
      }
    });
  }
}

/** Calls back when a module turns out to be a container, by what it sets. */
function onContainer(execution: Execution, found: (container: Container) => void): void {
  const { factory } = execution;
  execution.factory = function (this: unknown, module, exports, require) {
    const before = require.initializeExposesData;
    factory.call(this, module, exports, require);
    if (require.initializeExposesData !== before) {
      found({ module, require });
    }
  };
}
