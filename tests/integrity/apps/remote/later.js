/** Loads a chunk when it is called, after the remote has been loaded. */
export const load = async () => (await import('./chunk.js')).value;
