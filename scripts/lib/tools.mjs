import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from './cache-dir.mjs';
import { say } from './output.mjs';
import { root } from './root.mjs';
import { CommandError, run } from './run.mjs';

const EXE = process.platform === 'win32' ? '.exe' : '';

/**
 * Makes sure that a program is there which the Python index has as a wheel. `scripts/tools/<name>.txt` says which version,
 * and the hashes of its files.
 *
 * @param {string} name of the program
 * @param {object} [options] for tests
 * @param {string} [options.cache] where it is installed, for every checkout
 * @param {(list: string, folder: string) => Promise<void>} [options.install] installs what the list names
 * @returns {Promise<string>} the program's path
 * @throws {CommandError} saying what to do, when it cannot be installed
 */
export async function ensureTool(name, { cache = join(cacheDir(), 'tools'), install = pipInstall } = {}) {
  const list = join(root, 'scripts', 'tools', `${name}.txt`);
  const version = /==(\S+)/.exec(await readFile(list, 'utf8'))[1];
  const folder = join(cache, `${name}-${version}`);
  const program = join(folder, 'bin', name + EXE);
  if (existsSync(program)) return program;

  say(`Installing ${name} ${version} (a few megabytes) …`);
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  try {
    await install(list, beside);
    // Another run may have been faster.
    if (!existsSync(program)) {
      await rm(folder, { recursive: true, force: true });
      await rename(beside, folder);
    }
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  if (!existsSync(program)) throw new CommandError(`The wheel of ${name} ${version} has no program ${program}.`);
  return program;
}

async function pipInstall(list, folder) {
  const python = ['python3', 'python'].find((each) => starts(each, '-m', 'pip', '--version'));
  if (!python) {
    throw new CommandError('Python with pip is missing: `apt-get install python3-pip`, or https://python.org.');
  }
  const only = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '--target', folder, '-r', list];
  const env = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_ROOT_USER_ACTION: 'ignore' };
  await run([python, '-m', 'pip', 'install', ...only], { env });
}

function starts(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
