import { NoManifest, Problem } from './problem.js';

/** Bytes of a manifest, as it is after decompression. */
export const MAX_SIZE: number = 16 * 1024 * 1024;

/**
 * Reads all of a stream as the text of a manifest.
 *
 * @throws Problem where it is too large, no UTF-8 or does not begin as an object of JSON does; what the stream throws
 */
export async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by a throw ends the stream, and with it the connection.
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > MAX_SIZE) throw new Problem(`larger than ${MAX_SIZE / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  const text = decode(Buffer.concat(chunks));
  if (/^\s*\{/.test(text)) return text;
  throw new NoManifest(describe(text));
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
