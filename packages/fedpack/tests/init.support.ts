import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const TSX = fileURLToPath(import.meta.resolve('tsx'));

/** Runs `fedpack init` where nobody can be asked, and nothing is installed. */
export function init(cwd: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^RSPACK_/i.test(name)));
  const command = ['--import', `file://${TSX}`, MAIN, 'init', '--no-install', ...args];
  const run = spawnSync(process.execPath, command, { cwd, env, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
