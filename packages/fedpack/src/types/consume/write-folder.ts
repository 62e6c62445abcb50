import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders that are being made begin with this. Neither TypeScript nor editors look into hidden ones. */
const TEMPORARY = '.fedpack-';

/** Milliseconds after which a folder that nobody has finished is removed. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Gives a folder these files, in one step: who reads it meanwhile sees the old ones or the new ones. Where nothing differs, nothing
 * is written, and a file that stays the same stays as it is, as editors watch them.
 *
 * @param top the folder of types, in which `name` is
 * @param files texts by their places, with `/`; checked already
 * @param keep whether files that are gone stay
 * @returns whether something was written
 * @throws what the file system says; then the old folder is there
 */
export async function writeFolder(
  top: string,
  name: string,
  files: Readonly<Record<string, string>>,
  keep = false,
): Promise<boolean> {
  const folder = join(top, name);
  const old = await placesIn(folder);
  const all = keep ? new Set([...Object.keys(files), ...old]) : new Set(Object.keys(files));
  const changed = new Set<string>();
  await inGroups(Object.entries(files), async ([place, text]) => {
    if (!old.has(place) || (await readFile(join(folder, place), 'utf8')) !== text) changed.add(place);
  });
  if (changed.size === 0 && all.size === old.size) return false;
  const made = join(top, `${TEMPORARY}${randomUUID()}`);
  try {
    await inGroups([...new Set([...all].map((place) => dirname(join(made, place))))], (path) =>
      mkdir(path, { recursive: true }),
    );
    await inGroups([...all], (place) =>
      changed.has(place)
        ? writeFile(join(made, place), files[place] as string)
        : carryOver(join(folder, place), join(made, place)),
    );
    await mkdir(dirname(folder), { recursive: true });
    await swap(made, folder, join(top, `${TEMPORARY}${randomUUID()}`));
  } finally {
    await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
  await removeAbandoned(top);
  return true;
}

/** The files below a folder, by their places with `/`. A link is a file that differs from any text. */
async function placesIn(folder: string, start = ''): Promise<Set<string>> {
  const entries = await readdir(join(folder, start), { withFileTypes: true }).catch(ifMissing);
  const found = new Set<string>();
  for (const entry of entries ?? []) {
    const place = start === '' ? entry.name : `${start}/${entry.name}`;
    if (entry.isDirectory()) for (const inner of await placesIn(folder, place)) found.add(inner);
    else found.add(place);
  }
  return found;
}

/** The same file at another place; a copy of the same age where a file has one name only. */
async function carryOver(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    const { atime, mtime } = await stat(from);
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  }
}

/** Puts `made` in the place of `folder`. */
async function swap(made: string, folder: string, aside: string): Promise<void> {
  const had = await rename(folder, aside).then(() => true, ifMissing);
  try {
    await rename(made, folder);
  } catch (error) {
    if (had) await rename(aside, folder);
    throw error;
  }
  if (had) await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

/** Of a process that has ended before it was done. */
async function removeAbandoned(top: string): Promise<void> {
  const names = (await readdir(top)).filter((name) => name.startsWith(TEMPORARY));
  for (const name of names) {
    const found = await stat(join(top, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(join(top, name), { recursive: true, force: true });
  }
}

/** Does some work for each item, as many at once as a process may have files open. */
async function inGroups<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const MOST = 64;
  for (let at = 0; at < items.length; at += MOST) await Promise.all(items.slice(at, at + MOST).map(work));
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
