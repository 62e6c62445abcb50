export const a = null;
export const b = undefined;
export let c: string | null = null;
export function d(x: string | null = null, y: number | undefined = undefined): void { void x; void y; }
