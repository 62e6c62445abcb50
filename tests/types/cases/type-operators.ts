export type Keys = keyof { a: 1 };
export type Indexed = { a: { b: string } }['a']['b'];
export type Grouped = (keyof Date)[];
export type Parens = (string | number)[] | (() => void);
export type Unique = typeof Symbol.iterator;
export type Query = typeof globalThis;
export type Inst = typeof Array<string>;
