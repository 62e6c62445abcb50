import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { root } from './root.mjs';
import { run } from './run.mjs';

const zip = promisify(gzip);
const execute = promisify(execFile);

/** @typedef {{raw: number, gzip: number}} Size in bytes: of the file, and of what a download of it weighs */

/**
 * @param {string} file
 * @returns {Promise<Size>}
 */
export async function sizeOf(file) {
  const content = await readFile(file);
  return { raw: content.length, gzip: (await zip(content, { level: 9 })).length };
}

/**
 * Rspack's own binding for a platform, as it is installed here or else as the registry has it.
 *
 * @param {string} platform such as `linux-x64-gnu`
 * @returns {Promise<Size>}
 */
export async function stockSize(platform) {
  const { dependency, version } = stock(JSON.parse(await readFile(join(root, 'npm/binding/package.json'), 'utf8')));
  const name = `${dependency}-${platform}`;
  try {
    return await sizeOf(createRequire(join(root, 'package.json')).resolve(name));
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
  }
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-stock-'));
  try {
    await run(['npm', 'pack', '--silent', `${name}@${version}`, '--pack-destination', folder], { cwd: folder });
    const archive = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
    await execute('tar', ['-xzf', archive], { cwd: folder });
    return await sizeOf(join(folder, 'package', `rspack.${platform}.node`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `rspack-binding` is an alias: `npm:@rspack/binding@1.2.3`. */
function stock({ devDependencies }) {
  const [, dependency, version] = /^npm:(.+)@(.+)$/.exec(devDependencies['rspack-binding']);
  return { dependency, version };
}

/**
 * Our binding beside Rspack's own, as rows of a table.
 *
 * @param {Size} ours
 * @param {Size} theirs
 * @param {Size} budget how many times as large ours may be
 * @returns {{rows: Record<string, object>, over: string[]}} the rows by what was measured, and which of them are over
 */
export function compareSizes(ours, theirs, budget) {
  const mebibytes = (bytes) => Number((bytes / 2 ** 20).toFixed(1));
  const rows = {};
  const over = [];
  for (const [what, most] of Object.entries(budget)) {
    const ratio = ours[what] / theirs[what];
    rows[what] = {
      'fedpack (MiB)': mebibytes(ours[what]),
      'rspack (MiB)': mebibytes(theirs[what]),
      ratio: Number(ratio.toFixed(3)),
      'at most': most,
    };
    if (ratio > most) over.push(what);
  }
  return { rows, over };
}
