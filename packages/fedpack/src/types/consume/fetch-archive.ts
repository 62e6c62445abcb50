import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchBytes } from '../../remote/fetch-bytes.js';
import { placeOf } from '../../remote/source.js';
import { archiveCacheFile, keepArchive, readArchive, writeArchive } from './archive-cache.js';
import type { ConsumeSettings } from './settings.js';

/** Bytes of an archive, as the native side reads it. */
export const MAX_ARCHIVE: number = 32 * 1024 * 1024;

const LESS_THAN = '<'.charCodeAt(0);

/** Milliseconds between two attempts; twice as long each time. */
const FIRST_PAUSE = 100;

/** What is needed to fetch something. */
export type FetchSettings = Pick<ConsumeSettings, 'base' | 'timeout' | 'maxRetries' | 'family'>;

/** What an archive is told apart by. */
export interface ArchiveId {
  digest: string;
  etag?: string | undefined;
}

/** An archive; that it is the one which is known; or why there is none. */
export type Archive = { bytes: Buffer; id: ArchiveId } | 'unchanged' | { problem: string };

/**
 * Fetches an archive, unless its server says that the one in the cache is still right. Tries again where that fails. Never throws.
 *
 * @param source URL or path
 * @param known an archive that need not be handed out again
 */
export async function fetchArchive(
  source: string,
  settings: FetchSettings,
  { signal, known }: { signal?: AbortSignal | undefined; known?: ArchiveId | undefined } = {},
): Promise<Archive> {
  const place = placeOf(source, settings.base);
  const file = 'url' in place ? archiveCacheFile(settings.base, source) : undefined;
  const cached = known || !file ? undefined : await readArchive(file, MAX_ARCHIVE);
  const found = await withRetries(source, settings, (known ?? cached)?.etag, signal);
  if (found === 'unchanged') {
    if (!cached) return 'unchanged';
    await keepArchive(file as string);
    return { bytes: cached.bytes, id: { digest: digestOf(cached.bytes), etag: cached.etag } };
  }
  if ('problem' in found) return found;
  // A server that knows no such file may answer with its start page.
  if (found.bytes[0] === LESS_THAN) return { problem: 'a web page, not an archive' };
  const id = { digest: digestOf(found.bytes), etag: found.etag };
  if (id.digest === known?.digest) return 'unchanged';
  if (file && found.etag) await writeArchive(file, { bytes: found.bytes, etag: found.etag });
  return { bytes: found.bytes, id };
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

async function withRetries(
  source: string,
  { base, timeout, maxRetries, family }: FetchSettings,
  etag: string | undefined,
  signal: AbortSignal | undefined,
) {
  const wanted = { accept: 'application/zip, application/octet-stream', etag, family };
  for (let attempt = 0; ; attempt += 1) {
    const found = await fetchBytes(source, { ...wanted, base, timeout, signal, most: MAX_ARCHIVE });
    const isDone = found === 'unchanged' || 'bytes' in found || attempt >= maxRetries;
    // Who did not answer in time will not do so now.
    if (isDone || signal?.aborted || !isWorthTrying(found.problem)) return found;
    await wait(FIRST_PAUSE * 2 ** attempt, undefined, { ref: false }).catch(() => undefined);
  }
}

/** A server that is overloaded, or a connection that was lost, may do better next time. */
function isWorthTrying(problem: string): boolean {
  return /^HTTP status (?:429|5\d\d)$|connection closed|^no answer$|garbled/.test(problem);
}
