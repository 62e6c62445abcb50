import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Deadline } from './deadline.js';
import { Problem } from './problem.js';

/**
 * The bytes of a file. A device or a pipe might have no end, and is none.
 *
 * @throws Problem where it is no file; what the file system throws
 */
export async function openFile(path: string, deadline: Deadline): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(path);
  if (!found.isFile()) throw new Problem(found.isDirectory() ? 'a folder, not a file' : 'not a regular file');
  const stream = createReadStream(path);
  const forget = deadline.stops(() => stream.destroy());
  return stream.on('close', forget);
}
