export class Overloaded {
  constructor();
  constructor(text: string);
  constructor(text?: string) { void text; }
}
export class Single { private constructor() {} static make(): Single { return new Single(); } }
export class Guarded { protected constructor(readonly a: number, b?: string) { void b; } }
export type Make = new (text: string) => Overloaded;
export type AbstractMake = abstract new () => object;
