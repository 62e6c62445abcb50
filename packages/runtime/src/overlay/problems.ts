import type { Problem } from './problem';

/** A problem in the list. */
export interface Entry {
  problem: Problem;
  /** How often it was met. */
  count: number;
  /** Whether nobody handles it, so that it covers the page. */
  covers: boolean;
  /** What has become of it. */
  note?: string;
}

/** More are not kept. */
const MOST = 50;

/** The problems of a page: each once. */
export class Problems {
  readonly #entries = new Map<string, Entry>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** @param isSame whether it says more of what has just been added, and is not counted again */
  add(problem: Problem, covers: boolean, isSame = false): void {
    const { key } = problem;
    const known = this.#entries.get(key);
    if (!known && this.#entries.size >= MOST) return;
    const count = (known?.count ?? 0) + (known && isSame ? 0 : 1);
    this.#entries.set(key, { ...known, problem, count, covers: covers || known?.covers === true });
    this.#onChange();
  }

  /** Puts problems in the place of one: a build has others each time. */
  replace(problem: Problem, covers: boolean): void {
    this.#entries.delete(problem.key);
    this.add(problem, covers);
  }

  /** Lets a problem cover the page. */
  cover(key: string): void {
    const entry = this.#entries.get(key);
    if (entry && !entry.covers) {
      entry.covers = true;
      this.#onChange();
    }
  }

  /** Says what has become of a problem. */
  note(key: string, note: string): void {
    const entry = this.#entries.get(key);
    if (entry && entry.note !== note) {
      entry.note = note;
      this.#onChange();
    }
  }

  /** Removes those whose keys begin with one of these texts. */
  withdraw(prefixes: readonly string[]): void {
    const gone = [...this.#entries.keys()].filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    for (const key of gone) this.#entries.delete(key);
    if (gone.length > 0) this.#onChange();
  }

  /** Those that cover the page come first, and warnings last. */
  list(): Entry[] {
    const rank = ({ covers, problem }: Entry) => (covers ? 0 : problem.level === 'error' ? 1 : 2);
    return [...this.#entries.values()].sort((first, second) => rank(first) - rank(second));
  }
}
