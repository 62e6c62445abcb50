export class Service {
  constructor(
    public name: string,
    protected readonly retries: number = 3,
    private secret?: string,
    readonly tags: string[] = [],
    plain: boolean = false,
  ) { void plain; void this.secret; }
}
