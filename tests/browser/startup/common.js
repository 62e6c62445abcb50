import { version } from 'react';

globalThis.evaluated = (globalThis.evaluated ?? 0) + 1;
export const common = `with ${version}`;
