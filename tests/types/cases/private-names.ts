export class Hidden {
  #a: string = '';
  static #b: number = 1;
  #method(): void {}
  has(other: unknown): boolean { return other !== null && typeof other === 'object' && #a in other; }
  use(): string { this.#method(); return this.#a + Hidden.#b; }
}
