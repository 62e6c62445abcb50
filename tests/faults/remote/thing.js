if (globalThis.isBroken) throw new Error('the module is broken');

export const value = 'thing';
