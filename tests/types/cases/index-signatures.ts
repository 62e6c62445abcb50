export interface Dictionary<T> { [key: string]: T }
export type Numbers = { readonly [index: number]: string; length: number };
export type Template = { [key: `data-${string}`]: string };
export type Mapped = { [K in 'a' | 'b']: number };
