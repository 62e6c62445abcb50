import { lib } from 'lib';

globalThis.ran ??= [];
globalThis.ran.push('thing');
export const value = `thing with ${lib}`;
