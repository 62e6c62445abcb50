export class Box {
  #value: number = 0;
  get value(): number { return this.#value; }
  set value(next: number) { this.#value = next; }
  set only(next: string) { void next; }
  get readOnly(): readonly string[] { return []; }
  static get count(): bigint { return 1n; }
}
