export const one = 1;
export const hex = 0xff;
export const float = 1.5e3;
export const separated = 1_000_000;
export const yes = true;
export const escaped = 'it\'s "quoted"';
export const unicode = '\u00e9\n';
export type Union = 'a' | "b" | 1 | -1 | true | null | undefined | 10n;
