const key: unique symbol = Symbol();
export const quoted = { 'a-b': 1 as number, 2: '' as string };
export class Keyed {
  [Symbol.iterator](): Iterator<number> { return [][Symbol.iterator](); }
  get [Symbol.toStringTag](): string { return ''; }
  'quoted-name': number = 1;
  42: string = '';
  ['literal']: boolean = true;
}
export interface WithKey { [key]: number; [Symbol.hasInstance](value: unknown): boolean }
