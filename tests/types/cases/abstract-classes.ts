export abstract class Shape {
  abstract readonly name: string;
  abstract area(): number;
  protected abstract get color(): string;
  describe(): string { return this.name; }
}
export class Circle extends Shape {
  readonly name: string = 'circle';
  override area(): number { return 1; }
  protected get color(): string { return ''; }
}
