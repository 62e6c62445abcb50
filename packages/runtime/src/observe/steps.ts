import type { FederationEvent, Phase } from './events';

/** How a step ended, beside its times. */
export type Ending = Partial<Pick<FederationEvent, 'remote' | 'id' | 'url' | 'error'>> & {
  recovered?: boolean | undefined;
};

/** Equal steps at a time. Sharing asks for remotes without loading from them, so some steps begin and never end. */
const LIMIT = 20;

/** Steps that have begun, by what they are of. */
export class Steps {
  private readonly begun = new Map<string, number[]>();
  private readonly now: () => number;
  private readonly report: (event: FederationEvent) => void;

  /**
   * @param tell is called for each step that has ended
   * @param now gives milliseconds since `performance.timeOrigin`
   */
  constructor(tell: (event: FederationEvent) => void, now: () => number = () => performance.now()) {
    this.report = tell;
    this.now = now;
  }

  /** @param key tells steps of one phase apart */
  begin(phase: Phase, key: string): void {
    const id = `${phase} ${key}`;
    this.begun.set(id, [...(this.begun.get(id) ?? []).slice(1 - LIMIT), this.now()]);
  }

  /** Ends the step that began last, and tells of it. Does nothing where none has begun. */
  end(phase: Phase, key: string, host: string, ending: Ending): void {
    const id = `${phase} ${key}`;
    const times = this.begun.get(id);
    const startTime = times?.pop();
    if (!times?.length) this.begun.delete(id);
    if (startTime !== undefined) this.tell(phase, startTime, host, ending);
  }

  /** Tells of a step that ends now. */
  tell(phase: Phase, startTime: number, host: string, { recovered, error, ...rest }: Ending): void {
    const failed = error !== undefined && error !== null;
    this.report({
      phase,
      host,
      ...definedOf(rest),
      startTime,
      duration: this.now() - startTime,
      outcome: recovered ? 'recovered' : failed ? 'failed' : 'ok',
      ...(failed && { error }),
    });
  }
}

function definedOf<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
