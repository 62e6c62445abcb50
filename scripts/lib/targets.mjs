import { parseTriple } from '@napi-rs/cli';

/** What the linker has to be told, by the end of a target. */
const RUST_FLAGS = {
  // A library that Node loads has to use the C library that Node runs on.
  musl: '-C target-feature=-crt-static',
  // Without it, users would need Microsoft's runtime libraries installed.
  msvc: '-C target-feature=+crt-static',
};

/**
 * The platform that a Rust target stands for, as the packages in `npm/` are named.
 *
 * @param {string} target such as `x86_64-unknown-linux-gnu`
 * @returns {string} such as `linux-x64-gnu`
 */
export function platformOf(target) {
  return parseTriple(target).platformArchABI;
}

/**
 * The environment that Cargo needs to build for a target.
 *
 * @param {string} [target] a Rust target; left out, Cargo builds for this machine and needs nothing
 * @returns {Record<string, string>}
 */
export function targetEnv(target) {
  const flags = RUST_FLAGS[target?.split('-').at(-1)];
  return flags ? { [`CARGO_TARGET_${target.toUpperCase().replaceAll('-', '_')}_RUSTFLAGS`]: flags } : {};
}
