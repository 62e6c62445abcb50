export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export interface LinkedList<T> { value: T; next: LinkedList<T> | null }
export type Path<T, P extends string = ''> = T extends object ? { [K in keyof T & string]: Path<T[K], `${P}.${K}`> }[keyof T & string] : P;
