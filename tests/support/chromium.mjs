import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What Debian's package installs. */
const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Flags for a browser that only talks to this machine: it starts no background connections of its own.
 * Headless mode and the profile folder are Playwright's business.
 */
export const chromiumArgs = [
  // Chromium's sandbox refuses to run as root, which is what most containers are.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds the browser: the file that `FEDPACK_CHROMIUM` names, Debian's, or one on the PATH.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} an absolute path, undefined when there is none (also when FEDPACK_CHROMIUM names no program)
 */
export function findChromium(env = process.env) {
  if (env.FEDPACK_CHROMIUM) return isProgram(env.FEDPACK_CHROMIUM) ? env.FEDPACK_CHROMIUM : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [DEBIAN_CHROMIUM, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  return candidates.find(isProgram);
}

/**
 * Launch options for `chromium.launch()` and for `use.launchOptions` of a Playwright config.
 *
 * @returns {{executablePath: string, args: string[]}}
 * @throws {Error} when no browser is found; the message says how to get one
 */
export function chromiumLaunchOptions() {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium found. Install Debian’s `chromium`, or set FEDPACK_CHROMIUM to the program’s path.');
  }
  return { executablePath, args: chromiumArgs };
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
