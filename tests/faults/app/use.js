/** Gives a test what imports the modules of the remote. */
globalThis.use = {
  thing: async () => (await import('remote/thing')).value,
  later: async () => (await import('remote/later')).value,
};
