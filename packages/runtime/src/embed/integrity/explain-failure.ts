import { digest } from './digest';
import { type Expectation, fileUrl, page } from './expected-files';
import { integrityError } from './integrity-error';

/** The milliseconds and bytes that finding out why a file was refused may take. */
const [MAX_TIME, MAX_BYTES] = [5000, 32 * 1024 * 1024];

/**
 * Finds out why a browser has not run a file: it doesn't say, so the file is fetched again.
 *
 * @returns the error; undefined if the file is as expected, or can't be fetched
 */
export async function explainFailure(url: string, { remote, hash }: Expectation): Promise<Error | undefined> {
  const got = await fetchHash(url).catch(() => undefined);
  if (hash && (!got || got === hash)) {
    return undefined;
  }
  const reason = hash ? undefined : 'its manifest lists no hash of it.';
  const error = integrityError({ file: url, remote, expected: hash, got, reason });
  page().failures.set(fileUrl(url), error);
  return error;
}

async function fetchHash(url: string): Promise<string | undefined> {
  const response = await fetch(url, { cache: 'force-cache', signal: AbortSignal.timeout(MAX_TIME) });
  if (!response.ok || !response.body) {
    return undefined;
  }
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return digest(new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()));
    }
    parts.push(value);
    size += value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return 'a file of more than 32 MiB';
    }
  }
}
