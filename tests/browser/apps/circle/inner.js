globalThis.evaluated = [...(globalThis.evaluated ?? []), 'inner'];

export const inner = () => 'inner';
