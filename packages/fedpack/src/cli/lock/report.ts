import { isDeepStrictEqual } from 'node:util';
import type { LockedRemote } from '../../binding/native-types.js';
import { diffManifests, readLock } from '../../binding/tools.js';
import { printable } from '../../remote/printable.js';
import type { Colors } from '../colors.js';
import { pad, summary } from '../diff/formats.js';
import { showDiff } from '../fix/diff.js';
import { widest } from '../width.js';
import type { Unread, Update } from './update.js';

/** The change of each remote of a lock file, a line each, below the name of the file. */
export function describe({ target, old, text, unread }: Update): string {
  const before = entries(old);
  const now = entries(text);
  const previous = (entry: LockedRemote) =>
    before.find(({ alias, manifest }) => alias === entry.alias && manifest === entry.manifest) ??
    before.find(({ alias }) => alias === entry.alias);
  const lines = now.map((entry): [string, string] => [entry.alias, verdict(previous(entry), entry)]);
  for (const { alias } of before) if (!now.some((entry) => entry.alias === alias)) lines.push([alias, 'removed']);
  for (const alias of target.unknown) lines.push([alias, 'skipped: a build cannot tell where its manifest is']);
  for (const { alias } of unread) {
    const line = lines.find(([name]) => name === alias);
    if (line) line[1] = 'kept';
    else lines.push([alias, 'skipped']);
  }
  const width = widest(lines.map(([alias]) => alias));
  lines.sort(([a], [b]) => (a < b ? -1 : 1));
  return [target.shown, ...lines.map(([alias, what]) => `  ${pad(alias, width)}  ${what}`)].map(line).join('');
}

/** The one warning about remotes that gave no manifest; '' where all did. */
export function warning(updates: readonly Update[]): string {
  const unread = updates.flatMap((update) => update.unread);
  if (unread.length === 0) return '';
  const lines = unread.map(({ alias, manifest, reason }: Unread) => `  ${alias}: ${reason} (${manifest})`);
  const head = 'fedpack: warning: the manifests of these remotes could not be read, so the lock keeps their entries:';
  return [head, ...new Set(lines)].map(line).join('');
}

/** The diff that would be written. */
export function patch({ target, old, text }: Update, colors: Colors): string {
  const [before = '', now = ''] = [old, text].map((lock) => lock.split('\n').map(printable).join('\n'));
  return `\n${showDiff(target.shown, before, now, colors)}\n`;
}

function verdict(old: LockedRemote | undefined, now: LockedRemote): string {
  if (!old) return 'new';
  if (isDeepStrictEqual(old, now)) return 'unchanged';
  const found = diffManifests({
    old: { source: old.manifest, contract: old.contract },
    new: { source: now.manifest, contract: now.contract },
  });
  if ('problem' in found) return 'updated';
  // Breaking changes come first.
  const [first] = found.changes;
  return first ? `updated: ${summary(found.changes)}: ${first.subject}: ${first.message}` : 'updated';
}

function entries(text: string): LockedRemote[] {
  const read = text === '' ? { remotes: [] } : readLock({ text });
  return 'problem' in read ? [] : read.remotes;
}

function line(text: string): string {
  return `${printable(text)}\n`;
}
