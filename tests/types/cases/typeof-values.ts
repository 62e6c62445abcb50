const config: { a: number; b: { c: string } } = { a: 1, b: { c: '' } };
export type Config = typeof config;
export type C = (typeof config)['b']['c'];
export const again: typeof config.b = config.b;
