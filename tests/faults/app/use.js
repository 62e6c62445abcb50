/** Gives a test what imports the modules of the remote. */
globalThis.use = {
  thing: async () => (await import('remote/thing')).value,
  styled: async () => (await import('remote/styled')).value,
  later: async () => (await import('remote/later')).value,
};
