import { NoManifest, Problem } from './problem.js';

/** Bytes of a manifest, as it is after decompression. */
export const MAX_SIZE: number = 16 * 1024 * 1024;

/**
 * Reads all of a stream as the text of a manifest.
 *
 * @throws Problem where it is too large, no UTF-8 or does not begin as an object of JSON does; what the stream throws
 */
export async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const text = decode(await readBytes(stream, MAX_SIZE));
  if (/^\s*\{/.test(text)) return text;
  throw new NoManifest(describe(text));
}

/**
 * Reads all of a stream.
 *
 * @param most bytes that are read
 * @throws Problem where there are more; what the stream throws
 */
export async function readBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by a throw ends the stream, and with it the connection.
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > most) throw new Problem(`larger than ${most / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A byte order mark is taken off. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('not UTF-8 text');
  }
}

function describe(text: string): string {
  if (text.trim() === '') return 'empty';
  return /^\s*</.test(text) ? 'a web page, not a manifest' : 'not a manifest: it does not begin with {';
}
