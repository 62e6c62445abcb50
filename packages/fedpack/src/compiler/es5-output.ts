import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';

/**
 * Calls back when the output has to be ES5: when it can't hold arrow functions, for a target like `es5` or an old browser of
 * Browserslist. Rspack knows of its targets once all plugins are applied, and calls back at once when it does already.
 */
export function whenES5(compiler: Compiler, run: () => void): void {
  const { output } = compiler.options;
  const arrows = () => output.environment?.arrowFunction;
  if (arrows() === undefined) {
    compiler.hooks.environment.tap(PLUGIN_NAME, () => {
      if (arrows() === false) run();
    });
  } else if (!arrows()) {
    run();
  }
}
