// Shared. Each place that evaluates it counts for itself.
globalThis.evaluated = (globalThis.evaluated ?? 0) + 1;

let count = 0;
export const next = () => ++count;
export const tell = () => ({ count, evaluated: globalThis.evaluated });
