/**
 * Where the declaration has another text than TypeScript's, and the same meaning. A module is named by its file or by its line.
 *
 * @type {Record<string, string[]>} modules by what is different
 */
export const KNOWN = {
  'a default function is a constant of its type': [
    'default-arrow.ts',
    'export default async (): Promise<void> => {};',
    'export default () => 1;',
    'export default (): number => 1;',
    'export = function (): void {};',
  ],
  'nothing but what is exported is exported in any case': [
    'export-import-equals.cts',
    "import A = require('./y'); export const a: A.B = null!;",
    "import type A = require('./y'); export type B = A.C;",
    "import * as N from './y'; import A = N.B; export const a: A = null!;",
    "import { A } from './a'; import C = A.B; export type D = C;",
    'export namespace N { import D = globalThis.Date; export const d: D = new D(); }',
    'export namespace N { function f(): void {} }',
    'export namespace N {}',
  ],
  'an import stays that a type parameter or a local type hides': [
    "import { A } from './y'; export function f<A>(a: A): void {}",
    "import { A } from './y'; export type T = { [A in 'x']: A };",
    "import { A } from './y'; export type T<X> = X extends infer A ? A : never;",
    "import { A } from './y'; export namespace N { export type A = string; export type B = A; }",
  ],
  'a key is the same with brackets': [
    'export const x = { [1]: 1 };',
    "export class C { private ['m'](a: string): void; private ['m'](a: any): void {} }",
  ],
  'an optional parameter may be undefined': [
    'export class C<const T extends readonly unknown[], in out U = T> { constructor(public a: T, private readonly b?: U, protected c: number = 1) {} }',
  ],
  'a getter and a setter of one type are a property': [
    'object-accessors.ts',
    "export const a = { get b(): string | 1 { return ''; }, set b(c: string | 1) {} };",
    'type Hidden = 1; export const f = { a: 1 as Hidden, b(c: Hidden): Hidden { return 1; }, get d(): Hidden { return 1; }, set d(e: Hidden) {} };',
  ],
};

/** Modules that TypeScript refuses and whose declaration is right: it knows the key of the global `Symbol.iterator` only with types. */
export const TAKEN = [
  "export const a = { async *b(): AsyncGenerator<1> {}, [Symbol.iterator](): void {}, 'c-d'(): void {}, 1(): void {} };",
];
