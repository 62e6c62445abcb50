/** An error in how fedpack is installed or set up. Its message says what to do, so it carries no stack trace. */
export class FedpackError extends Error {
  override name: string = 'FedpackError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Rspack's and Rsbuild's CLIs print the stack where there is one, and a stack of ours helps nobody.
    this.stack = `${this.name}: ${message}`;
  }
}
