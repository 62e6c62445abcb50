export function curry<A extends unknown[], B extends unknown[], R>(fn: (...args: [...A, ...B]) => R, ...first: A): (...rest: B) => R { return (...rest: B) => fn(...first, ...rest); }
export type Last<T extends readonly unknown[]> = T extends readonly [...unknown[], infer L] ? L : never;
