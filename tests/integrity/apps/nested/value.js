globalThis.ran ??= [];
globalThis.ran.push('nested');
export const value = 'value of the nested remote';
