export class Builder { private parts: string[] = []; add(part: string): this { this.parts.push(part); return this; } }
export interface Chain { then(this: Chain, next: (self: this) => void): this }
export type Self = ThisParameterType<Chain['then']>;
