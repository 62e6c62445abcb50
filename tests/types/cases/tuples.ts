export type Named = [first: string, second?: number, ...rest: boolean[]];
export type Read = readonly [1, 2];
export type Optional = [string, number?];
export type Spread<T extends unknown[]> = [0, ...T, 1];
export const pair: [string, number] = ['a', 1];
export const empty: [] = [];
