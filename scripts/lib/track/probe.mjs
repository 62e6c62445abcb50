import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crateGraph } from '../crate-graph.mjs';
import { releaseIn } from './find-crates.mjs';
import { output } from './output-of.mjs';

/**
 * The manifest of a crate that does nothing but depend.
 *
 * @param {string[]} lines its dependencies
 * @param {string} rust the oldest compiler that has to take what they bring along
 */
export function probeManifest(lines, rust) {
  return `[package]
name = "probe"
version = "0.0.0"
edition = "2024"
rust-version = "${rust}"

[workspace]
resolver = "3"

[dependencies]
${lines.join('\n')}
`;
}

/**
 * Asks Cargo for the newest crates of Rspack.
 *
 * @param {string} rust the oldest compiler that has to take them
 * @param {string} [below] a version that is too new
 * @returns {Promise<{crates: string, rspack: string} | undefined>} their version, and that of the `@rspack/core` that they fit;
 *   undefined when there are none
 */
export async function newestCrates(rust, below) {
  return inProbe([`rspack_workspace = "${below ? `<${below}` : '*'}"`], { rust }, async (cwd) => {
    const metadata = await output(['cargo', 'metadata', '--format-version', '1'], { cwd }).catch((error) => {
      if (/failed to select a version|no matching package/.test(error.message)) return undefined;
      throw error;
    });
    if (!metadata) return undefined;
    const { version, manifest_path } = JSON.parse(metadata).packages.find(({ name }) => name === 'rspack_workspace');
    const source = await readFile(join(dirname(manifest_path), 'src', 'generated.rs'), 'utf8');
    const rspack = releaseIn(source);
    if (!rspack) throw new Error(`rspack_workspace ${version} does not say which @rspack/core it fits`);
    return { crates: version, rspack };
  });
}

/**
 * Lets Cargo choose what Rspack's crates bring along. It stays with the versions of a lock file where they fit.
 *
 * @param {string[]} lines of Cargo.toml: Rspack's crates
 * @param {{rust: string, lock: string}} options the compiler, and the lock file as it is
 * @returns {Promise<{lock: string, graph: import('../crate-graph.mjs').CrateGraph}>} the lock file of these crates alone,
 *   and what is compiled on this machine
 */
export async function resolveCrates(lines, { rust, lock }) {
  return inProbe(lines, { rust, lock }, async (cwd) => {
    await output(['cargo', 'metadata', '--format-version', '1'], { cwd });
    const tree = ['cargo', 'tree', '--locked', '--prefix', 'depth', '-e', 'normal,build', '--format', '{p}'];
    const printed = await output(tree, { cwd });
    return { lock: await readFile(join(cwd, 'Cargo.lock'), 'utf8'), graph: crateGraph(printed.split('\n')) };
  });
}

async function inProbe(lines, { rust, lock }, work) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-track-'));
  try {
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'src', 'lib.rs'), '');
    await writeFile(join(folder, 'Cargo.toml'), probeManifest(lines, rust));
    if (lock) await writeFile(join(folder, 'Cargo.lock'), lock);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
