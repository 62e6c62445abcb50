import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Installs the packages of a project, with what the package manager prints.
 *
 * @returns whether it ended well
 */
export async function install([command, ...args]: readonly [string, ...string[]], folder: string): Promise<boolean> {
  // On Windows, package managers are scripts, which only a shell starts. The arguments are none of the user's.
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd: folder, stdio: 'inherit', shell });
  const ended = await Promise.race([once(child, 'close'), once(child, 'error').then(() => [1])]);
  return ended[0] === 0;
}
