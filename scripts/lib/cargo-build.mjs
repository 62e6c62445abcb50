import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { BuildProgress } from './build-progress.mjs';
import { schedule } from './build-schedule.mjs';
import { finishedCrate, statusOfLine } from './cargo-messages.mjs';
import { crateGraph } from './crate-graph.mjs';
import { crateSeconds, weights } from './crate-times.mjs';
import { statusLine } from './report.mjs';
import { root } from './root.mjs';
import { ended, start } from './run.mjs';
import { cargoEnv } from './target-dir.mjs';

/** Seconds of compiling before an estimate is worth showing: until then Cargo is still looking at what it has. */
const SETTLED = 5;
/** Downloads come before the work that is measured. */
const DOWNLOADING = 0;

/**
 * @typedef {object} CargoOptions
 * @property {string} [cwd] the Cargo workspace
 * @property {boolean} [release] builds with the profile of what is published
 * @property {string} [target] the Rust target to build for, this machine's own unless given
 * @property {string[]} [features] of the package, beside its defaults
 * @property {Record<string, string>} [env] what Cargo's environment has beside `CARGO_TARGET_DIR`
 * @property {ReturnType<typeof statusLine>} [status] where progress is shown
 */

/**
 * Runs `cargo build -p <name>`, showing how far it is and how long it will take.
 *
 * @param {string} name the package to build
 * @param {CargoOptions} [options]
 * @returns {Promise<{files: string[], compiled: number}>} the files that the package's library consists of, and how many
 *   crates had to be compiled
 * @throws {import('./run.mjs').CommandError} when the build fails; Cargo has said why
 */
export async function cargoBuild(
  name,
  { cwd = root, release, target, features = [], env: more, status = statusLine() } = {},
) {
  const env = { ...cargoEnv(), ...more };
  const choice = [...(target ? ['--target', target] : []), ...features.flatMap((feature) => ['--features', feature])];
  const crates = await cratesOf(name, choice, { cwd, env, status });
  const progress = new BuildProgress(weights(schedule(crates, crateSeconds(), availableParallelism())), crates);
  let files = [];
  let current = '';
  let begun = 0;
  let compiled = 0;
  const elapsed = () => (performance.now() - begun) / 1000;
  const show = () => {
    if (begun && elapsed() >= SETTLED)
      status.update(progress.describe(current, elapsed()), progress.fraction(elapsed()));
  };

  const profile = release ? ['--release'] : [];
  const command = ['cargo', 'build', '-p', name, '--locked', ...profile, ...choice];
  const child = start([...command, '--message-format', 'json-render-diagnostics'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const finished = finishedCrate(line);
    if (!finished) return;
    progress.finish(finished.crate, finished.fresh);
    if (!finished.fresh) compiled += 1;
    if (finished.crate.split('@')[0] === name) files = finished.files;
    show();
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    const said = statusOfLine(line);
    if (said.kind === 'other') status.note(line);
    if (said.kind === 'compiling') {
      current = said.crate;
      begun ||= performance.now();
      progress.begin(current, elapsed());
      show();
    }
  });
  const timer = setInterval(show, 1000);
  try {
    await ended(child);
  } finally {
    clearInterval(timer);
    status.stop();
  }
  return { files, compiled };
}

/** What the package depends on, as Cargo resolves it for the platform. Downloads what is missing. */
async function cratesOf(name, choice, { cwd, env, status }) {
  const args = ['tree', '-p', name, '--locked', '--prefix', 'depth', '-e', 'normal,build', '--format', '{p}'];
  const child = start(['cargo', ...args, ...choice], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => {
    const said = statusOfLine(line);
    if (said.kind === 'other') status.note(line);
    if (said.kind === 'downloading') status.update('downloading crates', DOWNLOADING);
  });
  try {
    await ended(child);
  } finally {
    status.stop();
  }
  return crateGraph(lines);
}
