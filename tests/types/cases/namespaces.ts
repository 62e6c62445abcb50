export namespace Outer {
  export const a: number = 1;
  const hidden: string = '';
  export function use(): string { return hidden; }
  export namespace Inner { export type T = string; export class C { x: number = 1; } }
}
export declare namespace Ambient { const value: string; function call(): void; }
export namespace Dotted.Path.Here { export interface I { a: 1 } }
