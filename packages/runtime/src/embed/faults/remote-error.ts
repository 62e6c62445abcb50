import type { RemoteInfo } from './types';

/**
 * Adds the remote, its URL and the remedy to an error, unless upstream's message has them.
 *
 * @param reason any thrown value
 */
export function toRemoteError(reason: unknown, { name, entry }: RemoteInfo): Error {
  const error = reason instanceof Error ? reason : new Error(`${reason}`);
  if (!error.message.includes('#RUNTIME-')) {
    const args = JSON.stringify({ remoteName: name, resourceUrl: entry });
    error.message = `Failed to load script resources. #RUNTIME-008\nargs: ${args}\nOriginal Error Message:\n ${error.message}`;
  }
  if (/#RUNTIME-00[12]/.test(error.message) && !error.message.includes(REMEDY)) {
    error.message += REMEDY;
  }
  return error;
}

const REMEDY = '\nThe script has left no container under this name: look at the `name` and `library` of the remote.';
