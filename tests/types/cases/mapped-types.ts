export type Mutable<T> = { -readonly [K in keyof T]-?: T[K] };
export type Frozen<T> = { +readonly [K in keyof T]+?: T[K] };
export type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
export type OnlyStrings<T> = { [K in keyof T as T[K] extends string ? K : never]: T[K] };
