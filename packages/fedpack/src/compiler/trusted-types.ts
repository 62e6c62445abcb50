import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';

/**
 * Lets the embedded runtime make its URLs with the policy that `output.trustedTypes` names. Rspack adds that to builds which load chunks,
 * and a build may have remotes without loading any; a second policy of the name would be refused by the page.
 */
export function provideTrustedTypes(compiler: Compiler): void {
  compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
    if (!compiler.options.output.trustedTypes) return;
    compilation.hooks.additionalTreeRuntimeRequirements.tap(PLUGIN_NAME, (_chunk, requirements) => {
      requirements.add(compiler.webpack.RuntimeGlobals.createScriptUrl);
    });
  });
}
