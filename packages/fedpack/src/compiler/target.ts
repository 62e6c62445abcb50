import type { Compiler } from '@rspack/core';
import type { RuntimeTarget } from '../binding/native-types.js';
import { PLUGIN_NAME } from '../identity.js';

/**
 * Calls back with where a build runs, as the native plugin sees it too; `any` where that is open. Rspack knows once all plugins are
 * applied, and then calls back, or at once when it does already.
 */
export function whenTarget(compiler: Compiler, run: (target: RuntimeTarget) => void): void {
  const now = () => run(targetOf(compiler.platform));
  if (Object.values(compiler.platform).some((is) => is !== null)) now();
  else compiler.hooks.environment.tap(PLUGIN_NAME, now);
}

function targetOf({ web, node, electron, nwjs }: Compiler['platform']): RuntimeTarget {
  if (electron || nwjs || Boolean(web) === Boolean(node)) return 'any';
  return web ? 'web' : 'node';
}
