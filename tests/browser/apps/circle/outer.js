import { middle } from 'b/middle';

globalThis.evaluated = [...(globalThis.evaluated ?? []), 'outer'];

export const outer = () => `outer(${middle()})`;
