export class Emitter {
  on(event: 'open'): this;
  on(event: 'data', chunk: string): this;
  on(event: string, chunk?: string): this { void event; void chunk; return this; }
  static of(a: string): Emitter;
  static of(a: number): Emitter;
  static of(a: unknown): Emitter { void a; return new Emitter(); }
}
