/** Gives a test what a user of the host does. */
globalThis.use = {
  thing: async () => (await import('remote/thing')).value,
  again: async () => (await import('./again.js')).value(),
  static: async () => (await import('./static.js')).value(),
  page: async () => (await import('./page.js')).page(),
  other: async () => (await import('other/thing')).value,
};
