/**
 * What Rspack 2.2 prints when a process calls `process.exit()`, as development servers do on a signal: Node skips the hooks that would have
 * released these references. Rspack 2.3 no longer prints it.
 */
const RSPACK_AT_EXIT = 'ObjectRef is not unref, it considered as a memory leak';

/** Whether a line tells nobody anything. */
export function isNoise(line: string): boolean {
  return line.trim() === RSPACK_AT_EXIT;
}
