import { inner } from 'a/inner';

globalThis.evaluated = [...(globalThis.evaluated ?? []), 'middle'];

export const middle = () => `middle(${inner()})`;
