export let counter = 0;
export var legacy = 'x';
export let flag = true;
export const big = 10n;
export const negative = -1;
export const text = 'text';
export const template = `text`;
export let wide: string | undefined;
export const a: number = 1, b: string = '';
