import { type ChildProcess, spawn } from 'node:child_process';

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: string | null;
  /** Why it could not be started. */
  problem?: string;
}

/** A program with all that it starts. */
export interface DevProcess {
  /** Asks all of its processes to end, or ends them. */
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Resolves when none of its processes is left. */
  readonly ended: Promise<Exit>;
}

const IS_WINDOWS = process.platform === 'win32';

/** Milliseconds between two looks at whether a process is left. */
const PAUSE = 50;

/** Milliseconds that processes get which outlive the one that was started. */
const GRACE = 3000;

/**
 * Starts a program as the first of a process group of its own: Ctrl-C reaches this process alone, and who ends the group ends all.
 *
 * @param onText is given what it prints
 */
export function startProcess(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, env, onText }: { cwd: string; env: NodeJS.ProcessEnv; onText(text: string): void },
): DevProcess {
  const child = spawn(program, args, {
    cwd,
    env,
    // Standard input stays open, and ends with this process.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: !IS_WINDOWS,
    // On Windows, package managers are scripts.
    shell: IS_WINDOWS,
  });
  child.stdin.on('error', () => {});
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onText);
  const kill = (signal: 'SIGTERM' | 'SIGKILL') => signalGroup(child, signal);
  const ended = new Promise<Exit>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, problem: error.message }));
    child.once('exit', async (code, signal) => {
      await endRest(child);
      resolve({ code, signal });
    });
  });
  return { kill, ended };
}

/** What the program has started may outlive it. */
async function endRest(child: ChildProcess): Promise<void> {
  if (IS_WINDOWS) return;
  signalGroup(child, 'SIGTERM');
  const end = Date.now() + GRACE;
  while (isGroupAlive(child) && Date.now() < end) await pause();
  signalGroup(child, 'SIGKILL');
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

function isGroupAlive({ pid }: ChildProcess): boolean {
  try {
    return pid !== undefined && process.kill(-pid, 0);
  } catch {
    return false;
  }
}

function signalGroup({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    if (IS_WINDOWS) spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
