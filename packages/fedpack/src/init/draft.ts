import { readFile } from 'node:fs/promises';

/** A file with its text before and after. */
export interface FileChange {
  /** Absolute. */
  file: string;
  /** Undefined where the file is new. */
  before: string | undefined;
  after: string;
}

/** What is to be done by hand: what can't be changed safely. */
export interface Manual {
  /** Absolute. */
  file: string;
  reason: string;
  /** What is to stand there. */
  text: string;
}

/** Changes to files that are collected before any is written. */
export class Draft {
  readonly #files: Map<string, { before: string | undefined; after: string | undefined }> = new Map();
  /** What is left to the user. */
  readonly manual: Manual[] = [];
  /** What the user should know. */
  readonly notes: string[] = [];

  /** The text of a file as it will be; undefined where there is none. */
  async read(file: string): Promise<string | undefined> {
    const known = this.#files.get(file);
    if (known) return known.after;
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    });
    this.#files.set(file, { before: text, after: text });
    return text;
  }

  /** Gives a file another text. */
  async write(file: string, after: string): Promise<void> {
    const before = await this.read(file);
    this.#files.set(file, { before: this.#files.get(file)?.before ?? before, after });
  }

  /** Writes a file that isn't there; one that is stays. */
  async create(file: string, text: string): Promise<void> {
    if ((await this.read(file)) === undefined) await this.write(file, text);
  }

  /** The files that get another text, by name. */
  get changes(): FileChange[] {
    return [...this.#files]
      .flatMap(([file, { before, after }]) =>
        after === undefined || after === before ? [] : [{ file, before, after }],
      )
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }
}
