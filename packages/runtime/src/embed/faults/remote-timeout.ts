declare const FEDERATION_REMOTE_TIMEOUT: unknown;

/** The option `remoteTimeout`: for how many milliseconds a manifest, an entry, `init` and `get` of a remote are waited for, each. */
export const remoteTimeout: number =
  typeof FEDERATION_REMOTE_TIMEOUT === 'number' ? (FEDERATION_REMOTE_TIMEOUT as number) : 10_000;

/** For how long sharing waits for a remote to join: the application goes on without one that is slow. */
export const joinTimeout: number = remoteTimeout / 2;

/** What is said of an entry that takes longer. */
export const NO_ENTRY = 'its entry does not come';
