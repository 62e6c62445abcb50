import { prepareModule } from './load.js';

/**
 * Requests an exposed module with all that it needs (manifest, remote entry, scripts, style sheets, shared modules), so that it is there
 * when it is shown. The module is not evaluated, nothing is requested twice, and nobody learns of a failure: whoever shows the module
 * asks again, and reports what goes wrong then.
 *
 * The remote has to be registered. Needs no React, so it may be called before a page has any.
 *
 * @param id the remote's name or alias and the expose, such as `dashboard/App`.
 * @returns resolves when all of it is there, or has failed; never rejects.
 */
export function preload(id: string): Promise<void> {
  return prepareModule(id);
}
