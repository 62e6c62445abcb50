export function parse(text: string): number;
export function parse(text: string, radix: number): number;
export function parse(text: string, radix?: number): number { return Number.parseInt(text, radix); }
export declare function outside(a: string): void;
export declare function outside(a: number): void;
export function generic<T>(of: T): T;
export function generic<T, U>(of: T, and: U): T & U;
export function generic(of: unknown): unknown { return of; }
