import { originalOf } from './claims';
import type { Factory } from './sharing-wait';
import type { ChunkHandler, WebpackRequire } from './types';

/** What the upstream runtime hands over when it is about to choose a version. */
interface Question {
  loadContext?: { moduleId?: string };
  resolver: () => { shared: { get?: Factory } } | undefined;
}

/** The consumed modules of a runtime chunk, by module id. */
interface Consumed {
  /** The promise of a module that is being loaded. */
  installedModules: Record<string, unknown>;
  moduleToHandlerMapping: Record<string, { getter: Factory } | undefined>;
}

/**
 * Lets shared modules that import each other load. Each would wait for the chunks of the next one until it has come round to
 * itself: the last one of a circle does not wait for the first, and who asks for one of them from outside waits for all.
 *
 * @param asking gives the factory of a shared module that is being called
 */
export function createCircles(require: WebpackRequire, consumed: Consumed, asking: () => Factory | undefined) {
  /** The factory that a consumed module has come to. */
  const chosen: Record<string, Factory | undefined> = {};
  /** The consumed modules that are in the chunks of a factory. */
  const needs = new Map<Factory, Set<string>>();

  /** All consumed modules that one leads to, with itself. */
  const reach = (id: string, found = new Set<string>()): Set<string> => {
    if (!found.has(id)) {
      found.add(id);
      const factory = factoryOf(id);
      for (const next of (factory && needs.get(factory)) ?? []) {
        reach(next, found);
      }
    }
    return found;
  };
  const factoryOf = (id: string) => chosen[id] ?? consumed.moduleToHandlerMapping[id]?.getter;
  const leadsTo = (id: string, factory: Factory) => Array.from(reach(id)).some((next) => factoryOf(next) === factory);

  /** Waits for a module, and for what it did not wait for itself. */
  const wait = async (id: string, factory: Factory | undefined): Promise<void> => {
    await consumed.installedModules[id];
    const rest = Array.from(reach(id)).filter((next) => !factory || !leadsTo(next, factory));
    await Promise.all(rest.map((next) => consumed.installedModules[next]));
  };

  return {
    /** A runtime plugin that sees what is chosen. */
    plugin: {
      name: 'fedpack-circles',
      resolveShare<T extends Question>(question: T): T {
        const { resolver, loadContext } = question;
        question.resolver = () => {
          const found = resolver();
          if (loadContext?.moduleId) {
            chosen[loadContext.moduleId] = originalOf(found?.shared.get);
          }
          return found;
        };
        return question;
      },
    },

    breakCircles(consume: ChunkHandler): ChunkHandler {
      return (chunkId, promises) => {
        const factory = asking();
        consume(chunkId, []);
        for (const id of require.consumesLoadingData?.chunkMapping[chunkId] ?? []) {
          if (!factory) {
            promises.push(wait(id, undefined));
            continue;
          }
          needs.set(factory, (needs.get(factory) ?? new Set()).add(id));
          if (!leadsTo(id, factory)) {
            promises.push(wait(id, factory));
          }
        }
      };
    },
  };
}
