import type { RemoteInfo } from './types';

/** What can be done where upstream's message does not tell. */
const REMEDIES: Record<string, string> = {
  1: 'The script has left no container under this name: does the remote have another `name` or `library`?',
  2: 'What the script has left under this name is no container.',
  8: 'Is there a remote entry at this URL?',
};

/**
 * Makes an error say which remote it is about, where that is, and what can be done.
 *
 * @param reason whatever was thrown
 */
export function explain(reason: unknown, remote: RemoteInfo): Error {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  if (!error.message.includes('#RUNTIME-')) {
    const args = JSON.stringify({ remoteName: remote.name, resourceUrl: remote.entry });
    error.message = `[ Federation Runtime ]: Failed to load script resources. #RUNTIME-008\nargs: ${args}\nOriginal Error Message:\n ${error.message}`;
  }
  const code = /#RUNTIME-0*(\d+)/.exec(error.message)?.[1] ?? '';
  const remedy = REMEDIES[code];
  if (remedy && !error.message.includes(remedy)) {
    error.message += `\n${remedy}`;
  }
  return error;
}
