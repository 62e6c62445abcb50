export class Container<T extends string | number = string, U = T[]> { items: U[] = []; of: T | undefined; }
export type WithDefault<T = unknown, U extends T = T> = { t: T; u: U };
export function create<T = string>(of?: T): T | undefined { return of; }
