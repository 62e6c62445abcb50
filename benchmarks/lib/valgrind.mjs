import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
