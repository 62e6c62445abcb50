import { lib } from 'lib';

(globalThis.ran ??= []).push('thing');
export const value = `thing with ${lib}`;
