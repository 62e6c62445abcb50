globalThis.ran ??= [];
globalThis.ran.push('chunk');
export const value = 'chunk of the remote';
