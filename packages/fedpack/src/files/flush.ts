import type { FileHandle } from 'node:fs/promises';

/**
 * Has the disk take what was written to a file.
 *
 * @throws what the system says
 */
export async function flush(handle: Pick<FileHandle, 'sync'>): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    // Handles of Yarn's Plug'n'Play don't implement it.
    if (error instanceof Error && 'code' in error) throw error;
  }
}
