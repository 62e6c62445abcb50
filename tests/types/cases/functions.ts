export function plain(a: string): string { return a; }
export function optional(a: string, b?: number, c: boolean = true): void { void a; void b; void c; }
export function rest(first: string, ...others: readonly number[]): number { void first; return others.length; }
export async function later<T>(of: T): Promise<T> { return of; }
export function withThis(this: Window, a: number): void { void a; }
function hidden(): number { return 1; }
export const uses: number = hidden();
export function literalDefaults(a = 1, b = 'x', c = true): void { void a; void b; void c; }
