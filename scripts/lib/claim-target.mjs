import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';
import { targetDir } from './target-dir.mjs';

/** Remembers which checkout built last in a target folder. */
const STAMP = '.fedpack-checkout';

/**
 * Makes Cargo's target folder safe to share between checkouts. Cargo tells the crates of two checkouts apart by their place
 * in the workspace alone, and takes what the other one built for fresh if it is newer than these sources. So when another
 * checkout built last, our crates are marked as changed; what they depend on stays built.
 *
 * @param {{checkout?: string, target?: string}} [folders] absolute paths (both for tests)
 * @returns {Promise<boolean>} whether the crates were marked
 */
export async function claimTargetDir({ checkout = root, target = targetDir() } = {}) {
  const stamp = join(target, STAMP);
  const owner = await readFile(stamp, 'utf8').catch(() => '');
  if (owner.trim() === checkout) return false;
  const isUsed = existsSync(target);
  if (isUsed) await touchCrates(join(checkout, 'crates'));
  await mkdir(target, { recursive: true });
  await writeFile(stamp, `${checkout}\n`);
  return isUsed;
}

async function touchCrates(folder) {
  const now = new Date();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.rs'));
  await Promise.all(sources.map((entry) => utimes(join(entry.parentPath, entry.name), now, now)));
}
