declare const FEDERATION_REMOTE_TIMEOUT: unknown;

/** The option `remoteTimeout`: the milliseconds that a manifest, an entry, `init` and `get` of a remote may take, each. */
export const remoteTimeout: number =
  typeof FEDERATION_REMOTE_TIMEOUT === 'number' ? (FEDERATION_REMOTE_TIMEOUT as number) : 10_000;

/** The milliseconds that sharing waits for a remote: a slow one must not delay the application. */
export const sharingTimeout: number = remoteTimeout / 2;

/** The message of an entry that takes longer. */
export const ENTRY_TIMED_OUT = 'its entry does not come';
