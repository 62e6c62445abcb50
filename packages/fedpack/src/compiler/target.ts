import type { Compiler } from '@rspack/core';
import type { RuntimeTarget } from '../binding/native-types.js';
import { PLUGIN_NAME } from '../identity.js';

/**
 * Calls back with where a build runs, as the native plugin sees it too; `any` where that is open. Rspack knows once all plugins of its
 * options are applied. It calls back then, or at once when it knows already: then other plugins may follow, and `isLast` is false.
 */
export function whenTarget(compiler: Compiler, run: (target: RuntimeTarget, isLast: boolean) => void): void {
  const now = (isLast: boolean) => run(targetOf(compiler.platform), isLast);
  if (Object.values(compiler.platform).some((is) => is !== null)) now(false);
  else compiler.hooks.environment.tap(PLUGIN_NAME, () => now(true));
}

function targetOf({ web, node, electron, nwjs }: Compiler['platform']): RuntimeTarget {
  if (electron || nwjs || Boolean(web) === Boolean(node)) return 'any';
  return web ? 'web' : 'node';
}
