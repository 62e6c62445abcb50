/** What a user of the host may do. */
globalThis.use = {
  thing: async () => (await import('remote/thing')).value,
  nested: async () => (await import('remote/nested')).value,
  later: async () => (await import('remote/later')).load(),
};
globalThis.started?.();
