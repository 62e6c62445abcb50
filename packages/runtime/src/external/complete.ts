import create from '@fedpack/runtime/prebuilt/external';
import { PROTOCOL } from '../page/protocol';
import { publish, type RuntimeFactory, take } from '../page/runtimes';
import constants from '../prebuilt/constants';
import { missingCore, pageCore } from './page-core';

/** The exports of a complete runtime: its start, and the modules of the API. */
export type Complete = ReturnType<typeof create>;

let complete: Complete | undefined;

/**
 * The runtime of the build, made once: of a complete one that the page has, or of the runtime core that it provides. Undefined as long as
 * the page has neither.
 */
export function findComplete(): Complete | undefined {
  if (!complete) {
    const factory = take(PROTOCOL, 'complete', true) ?? publishOnPageCore();
    if (factory) {
      useComplete(factory);
    }
  }
  return complete;
}

/** Makes the runtime of the build. */
export function useComplete(factory: RuntimeFactory): void {
  complete = factory(...constants) as Complete;
}

/**
 * The runtime of the build, for the modules of the API.
 *
 * @throws an error that says what to do, if there is none yet
 */
export function getComplete(): Complete {
  const found = findComplete();
  if (!found) {
    throw missingCore();
  }
  return found;
}

/** What is made of the core is for all builds on the page, each with its own constants. */
function publishOnPageCore(): RuntimeFactory | undefined {
  const core = pageCore();
  const factory: RuntimeFactory | undefined = core && ((...values) => create(core, ...values));
  if (factory) {
    publish(PROTOCOL, 'complete', true, factory);
  }
  return factory;
}
