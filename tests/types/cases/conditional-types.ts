export type Unwrap<T> = T extends Promise<infer U> ? Unwrap<U> : T;
export type First<T extends readonly unknown[]> = T extends readonly [infer H extends string, ...infer _] ? H : never;
export type Fn<T> = T extends (...args: infer A) => infer R ? [A, R] : T extends new (...args: infer A) => infer I ? [A, I] : never;
export type Distribute<T> = [T] extends [never] ? 'never' : T extends unknown ? T[] : never;
