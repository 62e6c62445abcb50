import { spawn } from 'node:child_process';

/**
 * Installs the packages of a project, with what the package manager prints.
 *
 * @returns whether it ended well
 */
export function install([command, ...args]: readonly [string, ...string[]], folder: string): Promise<boolean> {
  // On Windows, package managers are scripts, which only a shell starts. The arguments are none of the user's.
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd: folder, stdio: 'inherit', shell });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
