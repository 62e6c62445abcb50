import { mergeLocks, readLock } from '../binding/tools.js';
import { type Claim, covers } from './lock-claims.js';

/** Where an entry begins. Texts in a lock file have no line ends of their own. */
const ENTRY = /(?=\n\[\[remote\]\]\n)/;

/**
 * The text of a lock file without some of its entries; the same text where it has none of them, and undefined where it is no
 * lock file.
 */
export function withoutEntries(text: string, entries: readonly Claim[]): string | undefined {
  // Laid out as fedpack does, whatever git or an editor has made of it.
  const merged = mergeLocks({ old: text, texts: [], remove: false });
  if ('problem' in merged) return undefined;
  const [head = '', ...all] = merged.text.replaceAll('\r\n', '\n').split(ENTRY);
  const kept = all.filter((entry) => !isOneOf(head + entry, entries));
  return kept.length === all.length ? text : head + kept.join('');
}

/** @param lock a lock file with one entry */
function isOneOf(lock: string, entries: readonly Claim[]): boolean {
  const read = readLock({ text: lock });
  if ('problem' in read) return false;
  return read.remotes.some(({ alias, manifest }) => entries.some((entry) => covers(entry, [alias, manifest])));
}
