/**
 * Where the entries of an app stand: of `shared` and `exposes` in its configuration, and the dependencies in its package.json. In
 * here: which files are read. Not in here: how an entry is found (a file a kind).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryFact } from '../../binding/native-types.js';
import type { ConfigFile } from '../configs.js';
import { Position } from '../imports/position.js';
import { configEntries } from './config.js';
import type { FoundEntry } from './found-entry.js';
import { dependencyEntries } from './package-json.js';

/** The entries that are written in the files of an app; those that are imported or computed are not. */
export async function entriesOf({ file, package: { folder } }: ConfigFile, root: string): Promise<EntryFact[]> {
  const packageJson = folder === '' ? 'package.json' : `${folder}/package.json`;
  const found = await Promise.all([
    entriesIn(root, file, (text) => configEntries(file, text)),
    entriesIn(root, packageJson, dependencyEntries),
  ]);
  return found.flat();
}

async function entriesIn(root: string, file: string, find: (text: string) => FoundEntry[]): Promise<EntryFact[]> {
  const text = await readFile(join(root, file), 'utf8').catch(() => '');
  const position = new Position(text);
  const found = find(text).sort((a, b) => a.offset - b.offset);
  return found.map(({ kind, key, offset }) => ({ kind, key, file, ...position.at(offset) }));
}
