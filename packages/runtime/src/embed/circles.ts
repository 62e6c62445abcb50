import { type Claimable, isClaimed, originalOf } from './claims';
import type { Factory } from './sharing-wait';
import type { ChunkHandler, WebpackRequire } from './types';

/** Who asks the upstream runtime for a shared module. */
interface Asker {
  loadContext?: { moduleId?: string };
}

/** What the upstream runtime hands over when it is about to choose a version. */
interface Question extends Asker {
  resolver: () => { shared: Claimable } | undefined;
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
  /** The consumed modules whose factory somebody had called before they came to it. */
  const underway = new Set<string>();
  /** Resolves when a consumed module has come to one. */
  const choices: Record<string, { made: Promise<void>; make(): void }> = {};
  /** The consumed modules that are in the chunks of a factory, as they were asked for. */
  const needs: { of: Factory; id: string }[] = [];

  /** All consumed modules that one leads to, with itself, by some of the needs. */
  const reach = (id: string, by = needs, found = new Set<string>()): Set<string> => {
    if (!found.has(id)) {
      found.add(id);
      const factory = factoryOf(id);
      for (const next of by.filter(({ of }) => of === factory)) {
        reach(next.id, by, found);
      }
    }
    return found;
  };
  const factoryOf = (id: string) => chosen[id] ?? consumed.moduleToHandlerMapping[id]?.getter;
  const leadsTo = (id: string, factory: Factory, by = needs) =>
    Array.from(reach(id, by)).some((next) => factoryOf(next) === factory);

  const choice = (id: string) => {
    if (!choices[id]) {
      let make = () => {};
      const made = new Promise<void>((resolve) => {
        make = resolve;
      });
      choices[id] = { made, make };
    }
    return choices[id];
  };
  const choose = (id: string | undefined, factory: Factory | undefined) => {
    if (id !== undefined) {
      chosen[id] = factory;
      choice(id).make();
    }
  };

  /** Waits for a module, and for what it did not wait for itself. */
  const wait = async (id: string, factory: Factory | undefined): Promise<void> => {
    await consumed.installedModules[id];
    const rest = Array.from(reach(id)).filter((next) => !factory || !leadsTo(next, factory));
    await Promise.all(rest.map((next) => consumed.installedModules[next]));
  };

  /**
   * Waits for a module, unless it turns out to be one that is being loaded for another build, and that waits for this one. What is
   * not being loaded yet closes its circle itself, when it comes round.
   */
  const waitUnlessUnderway = async (id: string, factory: Factory, before: typeof needs): Promise<void> => {
    await Promise.race([choice(id).made, consumed.installedModules[id]]);
    if (!underway.has(id) || !leadsTo(id, factory, before)) {
      await wait(id, factory);
    }
  };

  return {
    /** A runtime plugin that sees what is chosen. */
    plugin: {
      name: 'fedpack-circles',
      resolveShare<T extends Question>(question: T): T {
        const { resolver, loadContext } = question;
        question.resolver = () => {
          const found = resolver();
          if (loadContext?.moduleId !== undefined && found && isClaimed(found.shared)) {
            underway.add(loadContext.moduleId);
          }
          choose(loadContext?.moduleId, originalOf(found?.shared.get));
          return found;
        };
        return question;
      },
      /** Also called where there is nothing to choose from, and the build takes its own. */
      errorLoadShare({ loadContext }: Asker): void {
        choose(loadContext?.moduleId, undefined);
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
          const before = [...needs];
          if (!needs.some((need) => need.of === factory && need.id === id)) {
            needs.push({ of: factory, id });
          }
          if (!leadsTo(id, factory)) {
            promises.push(waitUnlessUnderway(id, factory, before));
          }
        }
      };
    },
  };
}
