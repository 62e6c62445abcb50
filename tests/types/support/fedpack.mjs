import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cargoEnv } from '../../../scripts/lib/target-dir.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * What the crate `fedpack_types` emits, asked through its example `declare`.
 *
 * @param {Record<string, string>} sources texts by the names of files
 * @returns {Record<string, {text: string} | {errors: object[]}>} by the same names
 */
export function declared(sources) {
  const entries = Object.entries(sources);
  const lines = ask('declare', entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return Object.fromEntries(lines.map((line, index) => [entries[index][0], JSON.parse(line)]));
}

/**
 * What travels of a project, asked through the example `pack`.
 *
 * @param {{files: Record<string, string>, exposes: Record<string, string>, paths?: Record<string, string[]>}} project
 * @returns {{files: Record<string, string>, hashes: Record<string, string>, apis: string, archive: number[]}}
 */
export function packed(project) {
  return JSON.parse(ask('pack', JSON.stringify(project))[0]);
}

function ask(example, input) {
  const args = ['run', '--quiet', '--locked', '-p', 'fedpack_types', '--example', example];
  const { status, stdout, stderr } = spawnSync('cargo', args, {
    cwd: root,
    env: { ...process.env, ...cargoEnv() },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${example}: exit code ${status}\n${stderr}`);
  return stdout.split('\n').filter(Boolean);
}
