import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { MeasureError } from './child.mjs';

/** What valgrind's counter tells when the program is over, such as `==12== I   refs:      526,129,138`. */
const COUNTED = /^==\d+== I\s+refs:\s+([\d,]+)$/m;

/** @returns {boolean} whether there is a valgrind on this machine */
export function hasValgrind() {
  return spawnSync('valgrind', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Counts the instructions of a program: all that its threads do, from its start to its end. The program takes ten to twenty times
 * as long.
 *
 * @param {string} log the file for what valgrind has to say
 * @param {(under: string[]) => Promise<void>} run starts the program with these arguments before its own, and waits for its end
 * @returns {Promise<number>} millions of instructions
 * @throws {MeasureError} where valgrind has not counted
 */
export async function countInstructions(log, run) {
  const counter = ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
  await run(['valgrind', ...counter, `--log-file=${log}`]);
  return readCount(await readFile(log, 'utf8'));
}

/**
 * @param {string} text what valgrind has said
 * @returns {number} millions of instructions
 * @throws {MeasureError} where no count is in it
 */
export function readCount(text) {
  const [, digits] = COUNTED.exec(text) ?? [];
  if (!digits) throw new MeasureError(`valgrind has counted nothing:\n${text.slice(-2000)}`);
  return Number(digits.replaceAll(',', '')) / 1e6;
}

/**
 * What runs a program and counts between two calls of {@link countOn} and {@link countSoFar}, by the file that the code is from.
 *
 * @param {string} out the file that counts are written to
 * @returns {string[]} a program and its arguments, to stand before those of the program that is run
 */
export const counter = (out) => ['valgrind', '--tool=callgrind', '--instr-atstart=no', `--callgrind-out-file=${out}`];

/** Begins to count what this process does, which {@link counter} runs. */
export const countOn = () => control('--instr=on');

/** Writes what this process has done since it began to count, or since this was called last. */
export const countSoFar = () => control('--dump');

/** A process that is counted cannot be asked from outside while it sleeps; it is awake while it waits for its own child. */
const control = (option) => promisify(execFile)('callgrind_control', [option, String(process.pid)]);

/**
 * @param {string} text what callgrind has written
 * @param {string} binding the end of the binding's path
 * @returns {{all: number, native: number}} millions of instructions, and those of them in the binding
 */
export function readCounts(text, binding) {
  const names = new Map();
  let [all, native] = [0, 0];
  let [isNative, isCall] = [false, false];
  for (const line of text.split('\n')) {
    const [, kind, id, name] = /^(c?ob)=(\(\d+\))(?: (.+))?$/.exec(line) ?? [];
    if (name) names.set(id, name.endsWith(binding));
    if (kind === 'ob') isNative = names.get(id);
    else if (line.startsWith('calls=')) isCall = true;
    else if (/^[\d+*-]/.test(line)) {
      // Of a call, this is what was called, which is counted where it is.
      const cost = isCall ? 0 : Number(line.split(' ')[1]);
      isCall = false;
      all += cost;
      if (isNative) native += cost;
    }
  }
  return { all: all / 1e6, native: native / 1e6 };
}
