export const größe: number = 1;
export interface Überschrift { 'ключ': string; 名前: number }
export type 𠮷 = string;
