export interface Base { readonly id: string; name?: string }
export interface Extended extends Base, Pick<Date, 'getTime'> { method(a: string): void; get computed(): number; set computed(value: number) }
export interface Overloads { on(event: 'a'): void; on(event: 'b', value: string): void }
export interface Empty {}
