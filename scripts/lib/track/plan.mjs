import * as cargo from './cargo-toml.mjs';
import { withRow } from './compatibility.mjs';
import { withAllowedSource } from './deny-toml.mjs';
import { kindOf } from './files.mjs';
import { linesWith, withMentions } from './mentions.mjs';

/**
 * Where everything goes.
 *
 * @typedef {object} Target
 * @property {import('./mentions.mjs').Move[]} moves packages of npm
 * @property {import('./cargo-toml.mjs').Source} source of Rspack's crates
 * @property {Map<string, string>} followers new requirements of our crates, by name
 * @property {Set<string>} gone crates that Rspack does not bring along any more
 * @property {{fedpack: string, rspack: string, rsbuild: string}} row of the table of versions
 */

/** @typedef {{path: string, before: string, after: string}} Edit */

/**
 * What changes in which file.
 *
 * @param {Iterable<[path: string, text: string]>} files that are tracked
 * @param {Target} target
 * @returns {Edit[]} of the files that do change
 */
export function planEdits(files, target) {
  const edits = [];
  for (const [path, before] of files) {
    if (kindOf(path) !== 'moves') continue;
    const after = edited(path, before, target);
    if (after !== before) edits.push({ path, before, after });
  }
  return edits;
}

function edited(path, before, { moves, source, followers, gone, row }) {
  const text = withMentions(before, moves);
  if (path === 'Cargo.toml') {
    return cargo.withoutProfiles(cargo.withDependencies(cargo.withSource(text, source), followers), gone);
  }
  if (path === 'deny.toml') return withAllowedSource(text, source);
  if (path === 'docs/compatibility.md') return withRow(text, row);
  return text;
}

/**
 * What still names an old version when all is done: for the reader to judge.
 *
 * @param {Iterable<[path: string, text: string]>} files that are tracked, as they will be
 * @param {string[]} versions old ones
 * @returns {string[]} `path:line`
 */
export function leftovers(files, versions) {
  return [...files].flatMap(([path, text]) =>
    kindOf(path) === 'moves' ? linesWith(text, versions).map((line) => `${path}:${line}`) : [],
  );
}

/**
 * An edit as a reader wants to see it: the lines that change.
 *
 * @param {Edit} edit
 * @returns {string[]}
 */
export function changedLines({ before, after }) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const [oldSet, nowSet] = [new Set(old), new Set(now)];
  return [
    ...old.filter((line) => !nowSet.has(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !oldSet.has(line)).map((line) => `+ ${line.trim()}`),
  ];
}
