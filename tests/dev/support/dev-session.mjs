import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { endChild } from '../../support/end-child.mjs';

const program = join(import.meta.dirname, '../../../packages/fedpack/bin/fedpack.js');

/** Variables by which an outer test run or terminal would change what a command does. */
const LEAKING = /^(npm_|node_env|node_options|node_test|rspack_|fedpack_|no_color$|force_color$|port$)/i;

/** The line that says that all apps have been started. */
export const ALL_STARTED = /^fedpack +│ r <app> restarts/m;

/** Milliseconds that something may take on a busy machine. */
const PATIENCE = 60_000;

/**
 * Starts `fedpack dev`, until the test ends.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} cwd
 * @param {string[]} args
 */
export function startDev(t, cwd, ...args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEAKING.test(name)));
  const child = spawn(process.execPath, [program, 'dev', ...args], {
    cwd,
    env: { ...env, BROWSER: 'none' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  const watchers = new Set();
  const take = (text) => {
    printed += stripVTControlCharacters(text);
    for (const watcher of watchers) watcher();
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
  child.stdin.on('error', () => {});
  const exit = once(child, 'exit').then(([code, signal]) => {
    for (const watcher of watchers) watcher();
    return { code, signal };
  });
  const session = {
    pid: child.pid,
    exit,
    output: () => printed,
    /** Waits until something is printed that was not there at the last call of this function. @returns {Promise<RegExpExecArray>} */
    says: (pattern) => says(pattern),
    type: (line) => child.stdin.write(`${line}\n`),
    closeInput: () => child.stdin.end(),
    signal: (name) => child.kill(name),
    /** The ids of all processes below it. */
    processes: () => descendants(child.pid),
    /** The address that the summary has for an app. */
    async urlOf(app) {
      const [, url] = (await waitFor(new RegExp(`^fedpack +│ ${app} +(http\\S+)`, 'm'), 0)) ?? [];
      return url;
    },
  };
  let read = 0;
  const says = async (pattern) => {
    const found = await waitFor(pattern, read);
    read = found.index + found[0].length;
    return found;
  };
  const waitFor = (pattern, from) =>
    new Promise((resolve, reject) => {
      const end = (settle, value) => {
        clearTimeout(timer);
        watchers.delete(look);
        settle(value);
      };
      const fail = (why) => end(reject, new Error(`${why} before ${pattern} was printed:\n${printed}`));
      const look = () => {
        const found = pattern.exec(printed.slice(from));
        if (found) end(resolve, Object.assign(found, { index: found.index + from }));
        else if (child.exitCode !== null || child.signalCode !== null) fail('it ended');
      };
      const timer = setTimeout(() => fail('time ran out'), PATIENCE);
      watchers.add(look);
      look();
    });
  t.after(() => endChild(child));
  return session;
}

/** The processes of this machine: id to id of the parent. */
function parents() {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    ids.flatMap((id) => {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? [] : [[Number(id), Number(parent)]];
      } catch {
        return [];
      }
    }),
  );
}

function descendants(root) {
  const all = parents();
  const found = new Set([root]);
  for (const id of found) for (const [child, parent] of all) if (parent === id) found.add(child);
  found.delete(root);
  return [...found];
}

/** Waits until none of these processes is left. */
export async function areGone(ids) {
  const end = Date.now() + 15_000;
  for (;;) {
    const left = ids.filter((id) => parents().has(id));
    if (left.length === 0) return;
    if (Date.now() > end) throw new Error(`still there: ${left.map(commandLine).join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function commandLine(id) {
  try {
    return `${id} ${readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
  } catch {
    return String(id);
  }
}
