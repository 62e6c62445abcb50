/**
 * The complete runtime of a build, made once: what starts it, and the modules of the API, use one instance. fedpack embeds it if an
 * application uses the API of the federation runtime. Its alias leads to the runtime for the build's target.
 */
import factory from '@fedpack/runtime/prebuilt/any.complete';
import type { Start } from '../embed/start';
import constants from '../prebuilt/constants';

/** The exports of the API, for the modules beside this one. */
export const complete: ReturnType<typeof factory> = factory(...constants);

/** Starts federation in a runtime chunk. */
export const start: Start = complete.start;

/** What makes such a runtime, with the constants of any build: other builds on the page can take it. */
export { factory };

/** Which remotes a runtime can load that it makes. It shares modules, too. */
export const can: typeof complete.can = complete.can;
