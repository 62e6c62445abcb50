import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = join(import.meta.dirname, 'build-app.mjs');

/**
 * What the bundler says of a build, beside the plugin's own documents.
 * @typedef {object} Report
 * @property {string[]} built names of the modules that were built, not taken from a cache
 * @property {Chunk[]} chunks
 *
 * @typedef {object} Chunk
 * @property {string | number} id
 * @property {string[]} names
 * @property {string[]} files
 * @property {(string | number)[]} children ids of chunks that may be loaded from it
 * @property {(string | number)[]} siblings ids of chunks that are loaded together with it
 * @property {string[]} modules
 */

/**
 * Builds an app of the example with its own config, for production, into a new folder.
 *
 * @param {string} app a folder under `apps/` of the example
 * @param {{cache?: string}} [options] `cache` is the folder of a persistent cache; without one, there is none
 * @returns {Promise<{dist: string, report: Report, remove(): Promise<void>}>} rejects with the output of a failed build
 */
export async function buildApp(app, { cache } = {}) {
  const folder = await mkdtemp(join(tmpdir(), `fedpack-manifest-${app}-`));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10 });
  const dist = join(folder, 'dist');
  const reportFile = join(folder, 'report.json');
  const args = ['--app', app, '--out', dist, '--report', reportFile, ...(cache ? ['--cache', cache] : [])];
  try {
    await promisify(execFile)(process.execPath, [program, ...args], {
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { dist, report: JSON.parse(await readFile(reportFile, 'utf8')), remove };
  } catch (error) {
    await remove();
    throw new Error(firstLines(`${app} does not build:\n${error.stderr || error.stdout || error.message}`));
  }
}

function firstLines(text) {
  return text.split('\n').slice(0, 20).join('\n');
}
