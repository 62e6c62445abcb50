import { type Command, CommanderError } from 'commander';
import { FedpackError } from '../error.js';

/** Exit codes; the last one is that of a program that SIGPIPE ended. */
export const EXIT = { fine: 0, errors: 1, misuse: 2, brokenPipe: 141 } as const;

/**
 * Runs the command that the arguments name, and sets the exit code: 1 for what it found, 2 for what it was called with.
 * Output is written to the end: nothing exits at once.
 *
 * @param args without Node and the script
 */
export async function run(program: Command, args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

function exitCodeFor(error: unknown): number {
  // Commander has printed its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.misuse;
  if (error instanceof FedpackError) {
    process.stderr.write(`fedpack: ${error.message}\n`);
    return EXIT.misuse;
  }
  // A fault of this program: whoever reports it needs the stack.
  process.stderr.write(`fedpack: ${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.misuse;
}
