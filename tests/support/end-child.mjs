import { once } from 'node:events';

/** Milliseconds that a process has to end when it is asked to. */
const GRACE = 20_000;

/**
 * Ends a process, with what it has started where it leads a group (`detached`): first it is asked. Whatever outlives it can't hold the test
 * by its output.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {{group?: boolean}} [options]
 */
export async function endChild(child, { group = false } = {}) {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const send = (signal) => {
    try {
      if (group) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  const exit = hasEnded() ? undefined : once(child, 'exit');
  if (exit) send('SIGTERM');
  const timer = setTimeout(() => send('SIGKILL'), GRACE);
  await exit;
  clearTimeout(timer);
  if (group) send('SIGKILL');
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
}
