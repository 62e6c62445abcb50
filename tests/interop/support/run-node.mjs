import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cleanEnvironment } from '../../support/command.mjs';

const exec = promisify(execFile);
const PROBE = pathToFileURL(join(import.meta.dirname, 'probe-node.mjs')).href;

/**
 * Runs a host in a Node process of its own.
 *
 * @param {string} file
 * @param {string} cwd
 * @returns {Promise<object>} what it reports, with the copies of React that were evaluated
 */
export async function runNode(file, cwd) {
  const options = { cwd, timeout: 30_000, env: cleanEnvironment({ NODE_ENV: 'production' }) };
  const { stdout, stderr } = await exec(process.execPath, ['--import', PROBE, file], options);
  // Node ends when nothing is left to wait for, also in the middle of a promise that nobody will settle.
  if (stdout === '') throw new Error(`the host ended without a report\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
