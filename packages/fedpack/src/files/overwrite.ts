import { type FileHandle, open } from 'node:fs/promises';
import { flush } from './flush.js';

/**
 * Writes another text into a file that is there. It stays the same file, and what may fail comes first: bytes behind its end
 * need room on the disk, those in place of others do not.
 *
 * @throws what the file system says; then the text is the old one
 */
export async function overwrite(file: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    try {
      await writeAt(handle, bytes.subarray(size), size);
      await flush(handle);
    } catch (error) {
      await handle.truncate(size);
      throw error;
    }
    await writeAt(handle, bytes.subarray(0, size), 0);
    await handle.truncate(bytes.length);
  } finally {
    await handle.close();
  }
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
