import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { currentOutput } from './output.mjs';
import { root } from './root.mjs';

/** Milliseconds that a process gets between being asked to end and being ended. */
const GRACE = 5000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

const LOCAL_BINARIES = join(root, 'node_modules', '.bin');

const running = new Set();
const cleanups = new Set();
let ending = false;

/** Something went wrong outside these scripts (mostly a command that failed): the message is for the reader, without a stack. */
export class CommandError extends Error {}

/**
 * Starts a program in a process group of its own, so that ending it also ends what it started itself. It prints where its
 * caller does: see `output.mjs`.
 *
 * @param {string[]} command program and arguments; no shell is involved, but for programs of npm on Windows
 * @param {import('node:child_process').SpawnOptions} [options] `env` is added to this process's environment
 * @returns {import('node:child_process').ChildProcess}
 */
export function start([program, ...args], options = {}) {
  const output = currentOutput();
  const child = spawn(program, args, {
    cwd: root,
    shell: needsShell(program),
    stdio: ['ignore', ...(output ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    ...options,
    env: { ...process.env, PATH: pathWithLocalBinaries(), ...(output && colors()), ...options.env },
    detached: process.platform !== 'win32',
  });
  if (output && !options.stdio) {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.write(chunk));
  }
  running.add(child);
  const forget = () => running.delete(child);
  child.once('error', forget);
  child.once('close', forget);
  return child;
}

/**
 * On Windows npm is a script, as is what its packages bring along, which only a shell starts.
 *
 * @param {string} program
 * @param {{platform?: string, binaries?: string}} [options] for tests
 */
export function needsShell(program, { platform = process.platform, binaries = LOCAL_BINARIES } = {}) {
  return platform === 'win32' && (program === 'npm' || existsSync(join(binaries, `${program}.cmd`)));
}

/**
 * Waits for a started program.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 * @throws {CommandError} when it cannot be started, exits with another code than 0, or is ended by a signal
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new CommandError(`${child.spawnargs[0]}: ${error.message}`)));
    // What it has left behind may hold its output open, for as long as that lives.
    child.once('exit', () => setTimeout(() => letGo(child), GRACE).unref());
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new CommandError(`${child.spawnargs.join(' ')}: ${signal ? `ended by ${signal}` : `exit code ${code}`}`),
        );
    });
  });
}

/**
 * Runs a program to its end; see {@link start} and {@link ended}.
 *
 * @param {string[]} command
 * @param {import('node:child_process').SpawnOptions & {limit?: number}} [options] `limit`: milliseconds after which it is
 *   ended, with all that it has started
 */
export async function run(command, { limit, ...options } = {}) {
  const child = start(command, options);
  if (!limit) return ended(child);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end(child);
  }, limit);
  try {
    await ended(child);
  } catch (error) {
    if (!late) throw error;
    throw new CommandError(`${command.join(' ')}: not ended after ${limit / 1000} s, and stopped`);
  } finally {
    clearTimeout(timer);
  }
}

/** Registers what has to be closed when the process is told to end (servers, browsers). */
export function onEnd(cleanup) {
  cleanups.add(cleanup);
}

/** Makes Ctrl-C and a polite kill end everything that was started here, and then this process. */
export function endEverythingOnSignal() {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      await Promise.all([...[...cleanups].map((cleanup) => cleanup()), ...[...running].map(end)]);
      process.exit(code);
    });
  }
}

function end(child) {
  return new Promise((resolve) => {
    const force = setTimeout(() => kill(child, 'SIGKILL'), GRACE);
    child.once('close', () => {
      clearTimeout(force);
      resolve();
    });
    kill(child, 'SIGTERM');
  });
}

function letGo(child) {
  if (!running.has(child)) return;
  kill(child, 'SIGKILL');
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function kill(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** Programs that print into a pipe leave out the colors, which a terminal shall show later. */
function colors() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1', CARGO_TERM_COLOR: 'always' } : {};
}

/** Installed tools first; rustup's folder last, for a shell that was opened before Rust was installed. */
function pathWithLocalBinaries() {
  const cargoHome = process.env.CARGO_HOME ?? join(process.env.HOME ?? '', '.cargo');
  return [LOCAL_BINARIES, process.env.PATH, join(cargoHome, 'bin')].filter(Boolean).join(delimiter);
}
