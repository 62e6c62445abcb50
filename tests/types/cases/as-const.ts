export const colors = ['red', 'green'] as const;
export const theme = { spacing: 4, names: ['a', 'b'], nested: { dark: true, none: null, text: 'x' }, nothing: undefined } as const;
export type Color = (typeof colors)[number];
export const one = 1 as const;
export const text = `plain` as const;
