import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from './rivals.js';

/**
 * Calls back when Rspack has put its defaults where the configuration says nothing: once all plugins are applied, and at once
 * when it has already.
 */
export function whenDefaulted(compiler: Compiler, run: () => void): void {
  if (compiler.options.output.environment?.arrowFunction === undefined) {
    compiler.hooks.environment.tap(PLUGIN_NAME, run);
  } else {
    run();
  }
}
