import type { Compiler } from '@rspack/core';
import { whenDefaulted } from './defaults.js';

/**
 * Calls back when the output has to be ES5: when it can't hold arrow functions, for a target like `es5` or an old browser of
 * Browserslist.
 */
export function whenES5(compiler: Compiler, run: () => void): void {
  whenDefaulted(compiler, () => {
    if (compiler.options.output.environment?.arrowFunction === false) run();
  });
}
