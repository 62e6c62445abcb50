import { REPOSITORY } from './cargo-toml.mjs';

const ALLOWED = /^allow-git = .*\n/m;

/**
 * Lets `cargo deny` accept Rspack's repository as a source while the crates come from there, and only then.
 *
 * @param {string} text deny.toml
 * @param {import('./cargo-toml.mjs').Source} source
 */
export function withAllowedSource(text, { tag }) {
  const without = text.replace(ALLOWED, '');
  return tag ? without.replace(/^unknown-git = .*\n/m, (line) => `${line}allow-git = ["${REPOSITORY}"]\n`) : without;
}
