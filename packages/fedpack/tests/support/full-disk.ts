import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { folder } from './folder.js';

/** What a file takes of a disk that is made here. */
export const PAGE = 4096;

/** A disk of its own with a few files, where the system lets this process mount one. */
export function smallDisk(files: Record<string, string>): { root: string; fill(): void } | undefined {
  let mounted: string | undefined;
  // Before the folder that it is in is taken away.
  after(() => mounted && spawnSync('umount', [mounted]));
  const root = join(folder({}), 'disk');
  mkdirSync(root);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${16 * PAGE}`, 'none', root]).status !== 0) return undefined;
  mounted = root;
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  return { root, fill: () => fill(join(root, 'filler')) };
}

/** Takes what is left of a disk. */
function fill(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(PAGE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** A command for a shell in which no file can grow beyond one or two blocks: the closest to a full disk that anyone may have. */
export function withoutRoom(command: readonly string[]): [string, string[]] {
  return ['sh', ['-c', `trap '' XFSZ; ulimit -f 1; exec "$@"`, 'sh', ...command]];
}
