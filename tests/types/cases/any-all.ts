export const anything: any = 1;
export const unknown: unknown = 1;
export function never(): never { throw new Error(); }
export const nothing: undefined = undefined;
export const empty: null = null;
export const object: object = {};
export const symbol: symbol = Symbol();
export const big: bigint = 1n;
