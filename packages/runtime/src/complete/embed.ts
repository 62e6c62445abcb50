/**
 * The start of the complete runtime, for builds that bring it along. fedpack embeds it if an application uses the API of the federation
 * runtime. Its alias leads to the runtime for the build's target.
 */
import factory from '@fedpack/runtime/prebuilt/any.complete';
import type { Start } from '../embed/start';
import { PROTOCOL } from '../page/protocol';
import { publish } from '../page/runtimes';
import constants from '../prebuilt/constants';
import { useComplete } from './made';

const complete = useComplete(factory(...constants));

/** Starts federation in a runtime chunk. */
export const start: Start = complete.start;

// Containers on the page take it, each with its own constants.
publish(PROTOCOL, complete.can, true, factory, true);
