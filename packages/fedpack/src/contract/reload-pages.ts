import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';

/**
 * Reloads the open pages of a development server when missing remotes are available: a page can't import again what failed.
 *
 * The text is another one each time, so that a hot update brings it; without hot updates, development servers load a page anew
 * whose files have changed.
 *
 * @returns a function to call when remotes have become available; the next build reloads the pages
 */
export function prepareReload(compiler: Compiler): () => void {
  let reloads = 0;
  compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
    if (reloads === 0) return;
    const { RuntimeModule } = compiler.webpack;
    class ReloadPage extends RuntimeModule {
      constructor() {
        super('reload the page for remotes that are available now');
      }

      /** Where federation runs already, this module came with a hot update. */
      override generate(): string {
        return `// ${reloads}
if (__webpack_require__.federation && __webpack_require__.federation.instance && typeof location === 'object' && location.reload) {
  location.reload();
}`;
      }
    }
    compilation.hooks.additionalTreeRuntimeRequirements.tap(PLUGIN_NAME, (chunk) => {
      compilation.addRuntimeModule(chunk, new ReloadPage());
    });
  });
  return () => {
    reloads += 1;
  };
}
