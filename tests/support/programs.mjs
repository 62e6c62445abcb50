import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { endChild } from './end-child.mjs';
import { within } from './within.mjs';

const root = join(import.meta.dirname, '../..');
const fedpackProgram = join(root, 'packages/fedpack/bin/fedpack.js');
const rsbuildProgram = join(createRequire(import.meta.url).resolve('@rsbuild/core/package.json'), '../bin/rsbuild.js');

/** Variables by which an outer test run or terminal would change what a command does. */
const LEAKING = /^(node_env|node_options|node_test|rspack_|fedpack_|no_color$|force_color$|github_)/i;

/** Milliseconds that a command may take on a busy machine. */
const LIMIT = 5 * 60_000;

/**
 * Runs a command to its end, as a newcomer's shell would.
 *
 * @param {string} cwd
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{code: number | null, out: string, err: string}>}
 */
function command(program, cwd, args, env = {}) {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEAKING.test(name)));
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...kept, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return within(`the end of ${[program, ...args].join(' ')}`, ended, LIMIT).finally(() => endChild(child));
}

/** The command line that is published. */
export const fedpack = (cwd, ...args) => command(fedpackProgram, cwd, args);

/** `rsbuild build` for production. */
export const rsbuildBuild = (cwd, env) => command(rsbuildProgram, cwd, ['build'], { NODE_ENV: 'production', ...env });
