import { CommandError, ended, start } from '../run.mjs';

/**
 * Runs a program that is asked something.
 *
 * @param {string[]} command
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} what it prints
 * @throws {CommandError} with what it says, when it fails
 */
export async function output(command, options = {}) {
  const child = start(command, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  try {
    await ended(child);
  } catch (error) {
    throw new CommandError(`${error.message}\n${err.trim()}`);
  }
  return out;
}
