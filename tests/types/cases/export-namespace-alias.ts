namespace Deep { export namespace Er { export interface Type { a: string } export const value: number = 1; } }
import Alias = Deep.Er;
export type OfAlias = Alias.Type;
export import Exposed = Deep.Er;
