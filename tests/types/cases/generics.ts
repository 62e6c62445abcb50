export type Tree<T> = { value: T; children: Tree<T>[] };
export type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };
export function identity<const T extends readonly unknown[]>(of: T): T { return of; }
export function pluck<T, K extends keyof T>(items: readonly T[], key: K): T[K][] { return items.map((item) => item[key]); }
export interface Repository<T extends { id: string }, F = Partial<T>> { find(filter: F): Promise<T | undefined>; all: ReadonlyMap<T['id'], T> }
