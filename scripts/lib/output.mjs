import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage();

/** What a step says while others run beside it: kept, so that each can be shown in one piece. */
export class Output {
  #chunks = [];

  /** @param {string | Buffer} chunk */
  write(chunk) {
    this.#chunks.push(Buffer.from(chunk));
  }

  /** @returns {string} everything so far */
  get text() {
    return Buffer.concat(this.#chunks).toString();
  }

  /**
   * Takes what is said within `work`, and what the programs print that it starts.
   *
   * @template T
   * @param {() => T} work
   * @returns {T}
   */
  during(work) {
    return current.run(this, work);
  }
}

/** @returns {Output | undefined} what takes the output of the caller; the terminal does when there is none */
export function currentOutput() {
  return current.getStore();
}

/**
 * Writes a line for the reader.
 *
 * @param {string} line
 */
export function say(line) {
  const output = currentOutput();
  if (output) output.write(`${line}\n`);
  else console.log(line);
}
