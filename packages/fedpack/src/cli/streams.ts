import { EXIT } from './run.js';

/**
 * Lets a command do its work to the end where nobody reads what it prints, as behind `| head`: quietly, and with the exit code that
 * a shell gives to who was ended for it. Output that cannot be written for another reason is said.
 */
export function surviveClosedStreams(): void {
  // Who reads the report may have enough of it; what goes to stderr is none.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const isClosed = isBrokenPipe(error);
    if (!isClosed) process.stderr.write(`fedpack: the output cannot be written: ${error.message}\n`);
    process.once('exit', () => {
      process.exitCode = isClosed ? EXIT.brokenPipe : EXIT.misuse;
    });
  });
  process.stderr.on('error', () => {});
}

/** Windows has two names for it. */
function isBrokenPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'EOF';
}
