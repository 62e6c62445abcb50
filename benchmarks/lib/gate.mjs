/** Holds answers of servers until they are let out together. */
export class Gate {
  #held = [];
  #isOpen = false;
  /** Called when an answer is held. */
  onHeld = () => {};

  /** How many answers are held. */
  get count() {
    return this.#held.length;
  }

  /** @returns {Promise<void>} resolves when this answer may go */
  pass() {
    if (this.#isOpen) return Promise.resolve();
    this.onHeld();
    return new Promise((resolve) => this.#held.push(resolve));
  }

  /** Lets those out that are held. */
  release() {
    for (const go of this.#held.splice(0)) go();
  }

  /** Holds nothing any more. */
  open() {
    this.#isOpen = true;
    this.release();
  }
}
