/**
 * The command line. In here: how it starts and ends. Not in here: what the commands do (a file each), and what they ask of
 * the native side (`binding/tools.ts`).
 */
import { preferOwnBinding } from '../binding/prefer.js';
import { createProgram } from './program.js';
import { run } from './run.js';
import { surviveClosedStreams } from './streams.js';

// Before anything imports `@rspack/core`, here or in the processes that load configurations.
preferOwnBinding();
surviveClosedStreams();
await run(createProgram(), process.argv.slice(2));
