export const tag: unique symbol = Symbol('tag');
export interface Tagged { readonly [tag]: true }
export type Of = typeof tag;
export class Brand { static readonly key: unique symbol = Symbol(); readonly of: typeof tag = tag; }
