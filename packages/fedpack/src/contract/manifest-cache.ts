import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isETag } from '../remote/http.js';
import { writeLock } from './lock-file.js';

/** A manifest that was fetched in an earlier run. */
export interface CachedManifest {
  text: string;
  etag?: string;
}

/** Manifests by URL, which is written without credentials. */
export type CachedManifests = Map<string, CachedManifest>;

/** The form of the file. One of another form is none. */
const VERSION = 1;

/** The most manifests that are kept, the latest first. */
const MOST = 200;

/** Characters that all of them may have together, and bytes of the file that is read. */
const MAX_TEXT = 16 * 1024 * 1024;
const MAX_FILE = 4 * MAX_TEXT;

/** The file that keeps an application's manifests for its next development server. */
export function manifestCacheFile(context: string): string {
  return join(context, 'node_modules/.cache/fedpack/manifests.json');
}

/** Reads the cache. Never throws: a file that can't be read counts as empty. */
export function readManifestCache(file: string): CachedManifests {
  try {
    if (statSync(file).size > MAX_FILE) return new Map();
    const { version, answers } = JSON.parse(readFileSync(file, 'utf8'));
    if (version !== VERSION || !Array.isArray(answers)) return new Map();
    return new Map(answers.filter(isRow));
  } catch {
    return new Map();
  }
}

/** Writes these manifests, then older ones as far as there is room. Never throws: without a file the next run fetches anew. */
export async function writeManifestCache(file: string, answers: CachedManifests): Promise<void> {
  const rows = new Map([...answers, ...[...readManifestCache(file)].filter(([source]) => !answers.has(source))]);
  const kept: [string, CachedManifest][] = [];
  let size = 0;
  for (const [source, answer] of rows) {
    size += answer.text.length;
    if (size > MAX_TEXT || kept.length === MOST) break;
    kept.push([source, answer]);
  }
  await writeLock(file, JSON.stringify({ version: VERSION, answers: kept }));
}

function isRow(row: unknown): row is [string, CachedManifest] {
  if (!Array.isArray(row) || typeof row[0] !== 'string') return false;
  const { text, etag } = (row[1] ?? {}) as Partial<Record<keyof CachedManifest, unknown>>;
  return typeof text === 'string' && (etag === undefined || (typeof etag === 'string' && isETag(etag)));
}
