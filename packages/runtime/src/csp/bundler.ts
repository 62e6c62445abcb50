/** The parts of `__webpack_require__` that have to do with content security policies. */
export interface Bundler {
  /** The nonce of scripts and links: `__webpack_nonce__` of an application. */
  nc?: string;
  /** Turns a URL into a `TrustedScriptURL`, if the build sets `output.trustedTypes`. */
  tu?(url: string): unknown;
}

/** That of the build which this copy of the runtime belongs to. */
export let bundler: Bundler = {};

/** Sets the `__webpack_require__` that the nonce and the policy are read from, when something is loaded. */
export function useBundler(require: object): void {
  bundler = require;
}
