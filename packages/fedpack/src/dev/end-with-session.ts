import { isPipe } from '../binding/is-pipe.js';

/** How long a development server may take to close, in milliseconds. */
const CLOSING_TIME = 5000;

let watches = false;

/**
 * Ends this development server when the `fedpack dev` that started it has ended without ending it, as by SIGKILL. Standard input is a
 * pipe then, which stays open for as long as its other end lives.
 */
export function endWithSession(): void {
  if (watches || !isPipe(0)) return;
  watches = true;
  const end = () => {
    setTimeout(() => process.exit(143), CLOSING_TIME).unref();
    process.kill(process.pid, 'SIGTERM');
  };
  const { stdin } = process;
  stdin.once('end', end).once('error', end).resume();
  // It shall not keep a server alive that has nothing else to do.
  if ('unref' in stdin) stdin.unref();
}
