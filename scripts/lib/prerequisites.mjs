import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/** What `engines` in package.json says; npm itself only warns. */
const OLDEST_NODE = [20, 19];

/**
 * Looks for what no script can install.
 *
 * @param {object} [found] what the machine has; asked of the machine when left out
 * @returns {string[]} one line for each thing that is missing, saying what to install; empty when all is there
 */
export function missingPrerequisites(found = lookAround()) {
  const missing = [];
  if (!isRecent(found.node)) {
    missing.push(`Node ${found.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer.`);
  }
  if (found.cargo === 'absent') {
    missing.push(
      'Rust is missing: install rustup (https://rustup.rs, or your distribution’s package), then try again.',
    );
  } else if (found.cargo === 'broken') {
    missing.push(
      'Cargo does not start with the toolchain of rust-toolchain.toml: run `rustup toolchain install 1.95.0`.',
    );
  }
  if (!found.compiler) {
    missing.push(
      'A C compiler (`cc`) is missing: `apt-get install gcc libc6-dev`, or `xcode-select --install` on macOS.',
    );
  }
  return missing;
}

/** @param {string} version such as `20.19.0` */
function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function lookAround() {
  // On Windows, Rust finds Microsoft's compiler by itself.
  const compiler = process.platform === 'win32' || starts('cc', ['--version']);
  return { node: process.versions.node, cargo: cargoState(), compiler };
}

/** rustup's `cargo` installs the pinned toolchain at its first call, so it may take a while and talk about it. */
function cargoState() {
  const rustups = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin', 'cargo');
  const candidates = ['cargo', ...(existsSync(rustups) ? [rustups] : [])];
  const results = candidates.map((program) =>
    spawnSync(program, ['--version'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  if (results.some((result) => result.status === 0)) return 'works';
  return results.every((result) => result.error) ? 'absent' : 'broken';
}

function starts(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
