import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';

/**
 * Lets open pages of a development server know that remotes which were missing are there now. A page can't try again what
 * it has imported already: it is loaded anew.
 *
 * The text is another one each time, so that a hot update brings it; without hot updates, development servers load a page anew
 * whose files have changed.
 *
 * @returns to be called when remotes have come; the next build tells
 */
export function prepareComingAlive(compiler: Compiler): () => void {
  let comings = 0;
  compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
    if (comings === 0) return;
    const { RuntimeModule } = compiler.webpack;
    class ComeAlive extends RuntimeModule {
      constructor() {
        super('load the page again for remotes that have come');
      }

      /** Where federation runs already, this came with a hot update. */
      override generate(): string {
        return `// ${comings}
if (__webpack_require__.federation && __webpack_require__.federation.instance && typeof location === 'object' && location.reload) {
  location.reload();
}`;
      }
    }
    compilation.hooks.additionalTreeRuntimeRequirements.tap(PLUGIN_NAME, (chunk) => {
      compilation.addRuntimeModule(chunk, new ComeAlive());
    });
  });
  return () => {
    comings += 1;
  };
}
