export const add = (a: number, b: number): number => a + b;
export const rest = (...all: string[]): string => all.join();
export const optional = (a?: string, b: number = 1): void => { void a; void b; };
export const typed: (a: string) => number = (a) => a.length;
export const generic = <T extends object, K extends keyof T = keyof T>(of: T, key: K): T[K] => of[key];
export const asynchronous = async (id: string): Promise<string> => id;
