import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * Reads a line of `cargo tree --prefix none --format '{p}'`.
 *
 * @param {string} line such as `serde_derive v1.0.228 (proc-macro)`
 * @returns {string | undefined} `name@version`
 */
export function crateOfTreeLine(line) {
  const match = /^(\S+) v(\S+)/.exec(line);
  return match ? `${match[1]}@${match[2]}` : undefined;
}

/**
 * Reads the id of a package in Cargo's messages.
 *
 * @param {string} id such as `registry+https://…#serde@1.0.228`, `path+file:///…/fedpack_emit#0.1.0`
 * @returns {string} `name@version`
 */
export function crateOfPackageId(id) {
  const [source, fragment] = id.split('#');
  return fragment.includes('@') ? fragment : `${basename(source)}@${fragment}`;
}

/**
 * Reads a line that Cargo writes to stdout under `--message-format json…`.
 *
 * @param {string} line
 * @returns {{crate: string, fresh: boolean, files: string[]} | undefined} a crate that is done; undefined for other messages
 */
export function finishedCrate(line) {
  if (!line.startsWith('{')) return undefined;
  const message = JSON.parse(line);
  // A build script is only the first step of its crate.
  if (message.reason !== 'compiler-artifact' || message.target.kind.includes('custom-build')) return undefined;
  return { crate: crateOfPackageId(message.package_id), fresh: message.fresh, files: message.filenames };
}

/**
 * Reads a line that Cargo writes to stderr.
 *
 * @param {string} line
 * @returns {{kind: 'compiling', crate: string} | {kind: 'downloading'} | {kind: 'quiet'} | {kind: 'other'}} `quiet` is
 *   what the progress says better, `other` is for the reader (warnings, errors, waiting for a lock)
 */
export function statusOfLine(line) {
  const [verb, name, version = ''] = stripVTControlCharacters(line).trim().split(/\s+/);
  if (!/^\s/.test(stripVTControlCharacters(line))) return { kind: 'other' };
  if (verb === 'Compiling') return { kind: 'compiling', crate: `${name}@${version.replace(/^v/, '')}` };
  if (verb === 'Downloading' || verb === 'Downloaded') return { kind: 'downloading' };
  if (['Updating', 'Locking', 'Finished', 'Fresh', 'Dirty', 'Adding'].includes(verb)) return { kind: 'quiet' };
  return { kind: 'other' };
}
