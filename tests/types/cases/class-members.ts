export class Members {
  public a: number = 1;
  protected b: string = '';
  private c: boolean = true;
  #d: number = 1;
  readonly e: readonly string[] = [];
  static f: number = 1;
  static readonly g = 'g';
  declare h: Date;
  i?: string;
  j!: number;
  readonly k = 1;
  protected static l(): void {}
  private m(): number { return this.#d; }
  private static n = 1;
  static { Members.f = 2; }
  o = 1;
  p = 'text';
  q = true;
}
