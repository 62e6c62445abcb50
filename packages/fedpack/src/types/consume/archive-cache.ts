import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isETag } from '../../remote/http.js';
import { withoutCredentials } from '../../remote/source.js';

/** An archive that was fetched earlier. */
export interface CachedArchive {
  bytes: Buffer;
  etag: string;
}

/** The most archives that are kept, the latest first. */
const MOST = 50;
const EXTENSION = '.zip';

/** The file that keeps the archive of a URL, for an application. */
export function archiveCacheFile(base: string, url: string): string {
  const name = createHash('sha256').update(withoutCredentials(url)).digest('hex').slice(0, 32);
  return join(base, 'node_modules/.cache/fedpack/remote-types', `${name}${EXTENSION}`);
}

/** Reads an archive. Never throws: one that can't be read is not there. @param most bytes of it */
export async function readArchive(file: string, most: number): Promise<CachedArchive | undefined> {
  try {
    const handle = await open(file);
    try {
      if ((await handle.stat()).size > most + 1024) return undefined;
      const content = await handle.readFile();
      const end = content.indexOf('\n');
      const etag = content.subarray(0, end).toString('latin1');
      return end > 0 && isETag(etag) ? { etag, bytes: content.subarray(end + 1) } : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** Writes an archive, the entity tag before it. Never throws: without it, the next run fetches anew. */
export async function writeArchive(file: string, { bytes, etag }: CachedArchive): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, Buffer.concat([Buffer.from(`${etag}\n`, 'latin1'), bytes]));
    await rename(temporary, file);
    await removeOld(dirname(file));
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Keeps an archive that is still in use from being removed as an old one. */
export async function keepArchive(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(EXTENSION));
  if (names.length <= MOST) return;
  const files = await Promise.all(
    names.map(async (name) => ({ file: join(folder, name), time: (await stat(join(folder, name))).mtimeMs })),
  );
  files.sort((a, b) => b.time - a.time);
  await Promise.all(files.slice(MOST).map(({ file }) => rm(file, { force: true })));
}
