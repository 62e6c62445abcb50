import { digest } from './digest';
import type { Expectation } from './expected-files';
import { integrityError } from './integrity-error';

/**
 * Reads a file, and compares its hash with the expected one.
 *
 * @param load returns the response
 * @returns a response with the same bytes
 * @throws IntegrityError if they differ
 */
export async function fetchVerified(
  url: string,
  { remote, hash: expected }: Expectation,
  load: () => Promise<Response>,
): Promise<Response> {
  const refuse = (reason?: string, got?: string): never => {
    throw integrityError({ file: url, remote, expected, got, reason });
  };
  const response = await load();
  if (!response.ok) {
    return response;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const got = await digest(bytes);
  if (!expected) {
    return refuse('its manifest lists no hash of it.', got);
  }
  if (!got) {
    return refuse('hashes need a secure context (`https:`, or this machine).');
  }
  const { status, statusText, headers } = response;
  return got === expected ? new Response(bytes, { status, statusText, headers }) : refuse(undefined, got);
}
