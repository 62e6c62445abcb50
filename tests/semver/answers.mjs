import { spawn } from 'node:child_process';
import { join } from 'node:path';
import semver from 'semver';
import { cargoEnv } from '../../scripts/lib/target-dir.mjs';

const root = join(import.meta.dirname, '..', '..');

/**
 * @typedef {object} Answer
 * @property {boolean} version whether the version is one
 * @property {boolean} range whether the range is one
 * @property {boolean} satisfies
 */

/**
 * What npm's `semver` says.
 *
 * @param {[version: string, range: string]} pair
 * @returns {Answer}
 */
export function npmAnswer([version, range]) {
  return {
    version: semver.valid(version) !== null,
    range: semver.validRange(range) !== null,
    satisfies: semver.satisfies(version, range),
  };
}

/**
 * What fedpack says, asked through the example `answers` of the crate `npm_range`.
 *
 * @param {[version: string, range: string][]} pairs
 * @param {string[]} [command] a program that answers in the same way
 * @returns {Promise<Answer[]>} in the order of the pairs
 * @throws {Error} when the program fails; what it says goes to the terminal
 */
export async function fedpackAnswers(pairs, command = cargo()) {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...cargoEnv() },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program}: exit code ${code}`))));
  });
  // A program that ends early closes its input; its exit code says more.
  child.stdin.on('error', () => {});
  child.stdin.end(pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''));
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  await ended;
  return Buffer.concat(chunks)
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * The pairs that npm and fedpack answer differently.
 *
 * @param {[version: string, range: string][]} pairs
 * @param {string[]} [command] see {@link fedpackAnswers}
 * @returns {Promise<{pair: [string, string], npm: Answer, fedpack: Answer}[]>}
 */
export async function disagreements(pairs, command) {
  const answers = await fedpackAnswers(pairs, command);
  if (answers.length !== pairs.length) throw new Error(`${answers.length} answers to ${pairs.length} pairs`);
  return pairs
    .map((pair, at) => ({ pair, npm: npmAnswer(pair), fedpack: answers[at] }))
    .filter(({ npm, fedpack }) => Object.keys(npm).some((key) => npm[key] !== fedpack[key]));
}

function cargo() {
  return ['cargo', 'run', '--quiet', '--locked', '-p', 'npm_range', '--example', 'answers'];
}
