import { readBytes } from './body.js';
import { Deadline } from './deadline.js';
import { openFile } from './file.js';
import { request, type Wanted } from './http.js';
import { Problem, sentence } from './problem.js';
import { placeOf } from './source.js';

export interface BytesOptions extends Wanted {
  /** Bytes that are read at most. */
  most: number;
  /** Milliseconds. */
  timeout: number | undefined;
  /** The folder that file paths are relative to. */
  base: string;
  /** Ends the work early. */
  signal?: AbortSignal | undefined;
}

/** What came: bytes, with their entity tag if they have one; that they are those from before; or why there are none. */
export type FetchedBytes = { bytes: Buffer; etag?: string } | 'unchanged' | { problem: string };

/** Gets the bytes of a file from `http:`, `https:`, `file:` or a path. Time, size and redirects are bounded. Never throws. */
export async function fetchBytes(source: string, options: BytesOptions): Promise<FetchedBytes> {
  const deadline = new Deadline(options.timeout, options.signal);
  let begun = false;
  const read = async (): Promise<FetchedBytes> => {
    const place = placeOf(source, options.base);
    if ('problem' in place) throw new Problem(place.problem);
    if ('file' in place) {
      const stream = await openFile(place.file, deadline);
      begun = true;
      return { bytes: await readBytes(stream, options.most) };
    }
    const answer = await request(place.url, deadline, options);
    if (answer === 'unchanged') return answer;
    begun = true;
    return { bytes: await readBytes(answer.body, options.most), ...(answer.etag && { etag: answer.etag }) };
  };
  try {
    return await deadline.within(read());
  } catch (error) {
    return { problem: sentence(deadline.explain(error, begun)) };
  } finally {
    deadline.clear();
  }
}
