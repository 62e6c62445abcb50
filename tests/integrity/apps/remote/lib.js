globalThis.ran ??= [];
globalThis.ran.push('lib');
export const lib = 'lib of the remote';
