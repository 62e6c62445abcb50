import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../root.mjs';

const PROGRAM = join(root, 'packages/fedpack/bin/fedpack.js');
/** What moves the cursor or hides it, with all that was written before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal reads.
const CURSOR = /^.*\u001b\[[\d;?]*[A-LN-Za-ln-z]/s;
/** Milliseconds that something may take on a busy machine. */
const PATIENCE = 180_000;

/**
 * Runs `fedpack dev` in a terminal of its own, as colours are for terminals: `script` of util-linux makes one.
 *
 * @param {string} cwd
 * @param {string[]} args
 * @returns {Promise<{ lines: string[], url(app: string): string, shown(pattern: RegExp): RegExpExecArray, end(): Promise<void> }>} when all apps are ready; `lines` have the colours
 */
export async function startSession(cwd, args) {
  const program = [process.execPath, PROGRAM, 'dev', ...args].map((part) => `'${part}'`).join(' ');
  const command = `stty cols 130 rows 40 && exec ${program}`;
  const { NO_COLOR, FORCE_COLOR, CI, ...env } = process.env;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm-256color', BROWSER: 'none' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let text = '';
  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`time ran out:\n${text}`)), PATIENCE);
    exit.then(() => reject(new Error(`it ended:\n${text}`)), reject);
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (!/│ r <app> restarts/.test(text)) return;
      clearTimeout(timer);
      resolve();
    });
  });
  await ready.catch((error) => {
    // Its terminal goes with it, and so does all that runs there.
    child.kill();
    throw error;
  });
  // Before the first line there is a bar of progress, which moves the cursor.
  const lines = text
    .split(/\r*\n/)
    .filter((line) => line.includes('│'))
    .map((line) => line.replace(CURSOR, ''));
  const plain = stripVTControlCharacters(lines.join('\n'));
  const shown = (pattern) => {
    const found = pattern.exec(plain);
    if (!found) throw new Error(`${pattern} was not printed:\n${plain}`);
    return found;
  };
  return {
    lines,
    shown,
    url: (app) => shown(new RegExp(`^fedpack +│ ${app} +(http\\S+)`, 'm'))[1],
    async end() {
      child.stdin.write('q\n');
      await exit;
    },
  };
}
