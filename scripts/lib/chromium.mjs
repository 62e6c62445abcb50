import { spawnSync } from 'node:child_process';
import { findChromium } from '../../tests/support/chromium.mjs';
import { say } from './output.mjs';
import { CommandError, run } from './run.mjs';

const ENV = { DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Makes sure that there is a Chromium, installing Debian's where that is possible.
 *
 * @returns {Promise<string>} the program's path
 * @throws {CommandError} saying what to do, when there is none and it cannot be installed
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.FEDPACK_CHROMIUM) {
    throw new CommandError(
      `FEDPACK_CHROMIUM is ${process.env.FEDPACK_CHROMIUM}, which is no program. Correct or unset it.`,
    );
  }
  const prefix = rootPrefix();
  if (!prefix || !starts('apt-get', '--version')) {
    throw new CommandError(
      'Chromium is missing. Install it, or set FEDPACK_CHROMIUM to the path of a Chromium or Chrome.',
    );
  }
  say('Installing Chromium from Debian’s packages (about 100 MB, a minute or two) …');
  await run([...prefix, 'apt-get', 'update', '-qq'], { env: ENV });
  await run([...prefix, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: ENV });
  const installed = findChromium();
  if (!installed)
    throw new CommandError('apt-get installed no program `chromium`. Install one, or set FEDPACK_CHROMIUM.');
  return installed;
}

/** What to put before a command so that it runs as root; undefined when that takes a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return starts('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

function starts(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
