import semver from 'semver';
import { CommandError } from '../run.mjs';
import * as cargo from './cargo-toml.mjs';
import { findCrates } from './find-crates.mjs';
import { followers } from './followers.mjs';
import { broughtByRspack, readLock } from './lock.mjs';
import { requirementsOf, versionsOf } from './npm.mjs';
import { newestCrates, resolveCrates } from './probe.mjs';
import { newestThatAccepts, wantedReleases } from './releases.mjs';

/** What else has to fit `@rspack/core`, and by what it says which version it takes. */
const COMPANIONS = [
  ['@rspack/cli', 'peerDependencies'],
  ['@rspack/dev-server', 'peerDependencies'],
  ['@rspack/plugin-react-refresh', 'peerDependencies'],
];
const RSBUILD = '@rsbuild/core';

/**
 * The release to go to, and the crates that it was built from.
 *
 * @param {string} wanted a version or a range
 * @param {{git?: boolean, rust: string, onAsk: (what: string) => void}} options `git`: crates come from Rspack's tag; `rust`: the
 *   oldest compiler; `onAsk` hears what is being asked
 * @returns {Promise<{rspack: string, source: import('./cargo-toml.mjs').Source, newer: string[]}>} `newer`: releases that would have
 *   been wanted more, and whose crates aren't there
 * @throws {CommandError} when there is none
 */
export async function findRelease(wanted, { git, rust, onAsk }) {
  if (!semver.validRange(wanted)) throw new CommandError(`“${wanted}” is neither a version nor a range, such as 2.3.x`);
  onAsk('npm for @rspack/core');
  const releases = wantedReleases(await versionsOf('@rspack/core'), wanted);
  if (releases.length === 0) throw new CommandError(`npm has no @rspack/core ${wanted}`);
  if (git) return { rspack: releases[0], source: { tag: `v${releases[0]}` }, newer: [] };
  const { found, newest } = await findCrates(releases, (below) => {
    onAsk(`Cargo for the newest crates${below ? ` before ${below}` : ''}`);
    return newestCrates(rust, below);
  });
  if (found) {
    const newer = releases.filter((version) => semver.gt(version, found.rspack));
    return { rspack: found.rspack, source: { version: found.crates }, newer };
  }
  throw new CommandError(
    `npm has @rspack/core ${releases[0]}, but no crates of it are published: the newest, ${newest?.crates}, fit ${newest?.rspack}. ` +
      'With --git they come from Rspack’s repository.',
  );
}

/**
 * Everything that moves along.
 *
 * @param {Awaited<ReturnType<typeof findRelease>>} release
 * @param {{cargoToml: string, lock: string, manifest: object, fedpack: {version: string, peerDependencies: Record<string, string>}}} checkout
 *   as it is: texts of Cargo.toml and Cargo.lock, package.json of the root and of fedpack
 * @param {(what: string) => void} onAsk hears what is being asked
 * @returns {Promise<{target: import('./plan.mjs').Target, rsbuild?: string, graph: import('../crate-graph.mjs').CrateGraph}>} `rsbuild`:
 *   the release that accepts this Rspack, if there is one
 */
export async function findTarget({ rspack, source }, { cargoToml, lock, manifest, fedpack }, onAsk) {
  const pinned = manifest.devDependencies;
  const lines = cargo.crateLines(cargo.withSource(cargoToml, source));
  onAsk(`Cargo for what the crates bring along, npm for ${[RSBUILD, ...COMPANIONS.map(([name]) => name)].join(', ')}`);
  const [resolved, rsbuild, ...companions] = await Promise.all([
    resolveCrates(lines, { rust: rustVersion(cargoToml), lock }),
    fitting(RSBUILD, 'dependencies', pinned[RSBUILD], rspack),
    ...COMPANIONS.map(([name, kind]) => fitting(name, kind, pinned[name], rspack)),
  ]);
  const [before, after] = [lock, resolved.lock].map((text) => broughtByRspack(readLock(text)));
  const from = pinned['@rspack/core'];
  const moves = [
    { name: '@rspack/core', from, to: rspack },
    { name: '@rspack/binding', from, to: rspack },
    { name: 'rspack_*', from: cargo.label(cargo.sourceOfCrates(cargoToml)), to: cargo.label(source) },
    ...COMPANIONS.map(([name], index) => ({ name, from: pinned[name], to: companions[index] ?? pinned[name] })),
    ...(rsbuild ? [{ name: RSBUILD, from: pinned[RSBUILD], to: rsbuild }] : []),
  ];
  const target = {
    moves: moves.filter((move) => move.from !== move.to),
    source,
    followers: followers(cargo.dependencies(cargoToml), before, after),
    gone: new Set(cargo.profiledCrates(cargoToml).filter((name) => before.has(name) && !after.has(name))),
    row: { fedpack: fedpack.version, rspack, rsbuild: rsbuild ? `~${rsbuild}` : 'none yet' },
  };
  return { target, rsbuild, graph: resolved.graph };
}

/**
 * @param {string} cargoToml of the workspace
 * @returns {string} the oldest compiler that it has to be compiled with
 */
export function rustVersion(cargoToml) {
  return /^rust-version = "([^"]+)"/m.exec(cargoToml)[1];
}

async function fitting(name, kind, pinned, rspack) {
  const published = await requirementsOf(name, kind, '@rspack/core', `${semver.major(pinned)}.0.0`);
  return newestThatAccepts(published, rspack);
}
