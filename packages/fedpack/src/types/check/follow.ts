import type { Diagnostic } from '../../binding/native-types.js';
import { typeErrors } from '../../binding/tools.js';
import { type CheckedHost, checkTypes } from './index.js';

/**
 * The type check of a host that is developed. It runs beside the builds, in a process of its own, when types of remotes have changed; and
 * after a rebuild as long as something is wrong, as that may have mended it.
 */
export class TypeCheck {
  readonly #root: string;
  readonly #warn: boolean;
  readonly #onChange: () => void;
  #host: CheckedHost | undefined;
  #found: Diagnostic[] = [];
  #running: AbortController | undefined;
  #isForFindings = false;

  /**
   * @param root absolute; places are relative to it
   * @param warn whether what is found are warnings
   * @param onChange called when something else is wrong than before
   */
  constructor(root: string, warn: boolean, onChange: () => void) {
    this.#root = root;
    this.#warn = warn;
    this.#onChange = onChange;
  }

  /** What is wrong, as far as is known. */
  get found(): readonly Diagnostic[] {
    return this.#found;
  }

  /** Types have changed. Returns at once; a check that runs is ended. */
  async check(host: CheckedHost): Promise<void> {
    this.#host = host;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const checked = await checkTypes(host, this.#root, running.signal);
    // What can't be checked is no news of a build.
    if (running.signal.aborted || 'problem' in checked) return;
    const made = typeErrors({ errors: checked.errors, warn: this.#warn });
    if ('problem' in made) return;
    const texts = (found: readonly Diagnostic[]) => found.map(({ text }) => text).join('\n');
    if (texts(made.diagnostics) === texts(this.#found)) return;
    this.#found = made.diagnostics;
    this.#isForFindings = true;
    this.#onChange();
  }

  /** A build is done. */
  afterBuild(): void {
    if (this.#host && this.#found.length > 0 && !this.#isForFindings) this.check(this.#host);
    this.#isForFindings = false;
  }

  /** Ends what runs. */
  close(): void {
    this.#running?.abort();
    this.#host = undefined;
  }
}
