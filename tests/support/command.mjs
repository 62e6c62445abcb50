import { spawn } from 'node:child_process';

/** Variables by which an outer package manager, test run or fedpack would change what a command does. */
const LEAKING = /^(npm_|pnpm_|node_env$|node_options$|node_test|rspack_|fedpack_|init_cwd$|vitest|jest)/i;

/** The environment of a newcomer's shell. */
export function cleanEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !LEAKING.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ...extra };
}

/**
 * Runs a command to its end.
 *
 * @param {string} directory
 * @param {string[]} command program and arguments
 * @param {Record<string, string>} [env] set on top of a clean environment
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>}
 */
export function run(directory, [program, ...args], env = {}) {
  const child = spawn(program, args, { cwd: directory, env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}

/** As `run`, for a command that must succeed. */
export async function mustRun(directory, command, env) {
  const result = await run(directory, command, env);
  if (result.status !== 0) {
    throw new Error(
      `${command.join(' ')} ended with ${result.status} in ${directory}:\n${result.stdout}\n${result.stderr}`,
    );
  }
  return result;
}
