import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';
import { hasBuiltin } from './builtin-plugins.js';

/** Calls back if modules are replaced while they run. Whether they are is known when a watcher starts, with all plugins applied. */
export function detectHot(compiler: Compiler, tell: (hot: boolean) => void): void {
  compiler.hooks.watchRun.tap({ name: PLUGIN_NAME, stage: Number.MIN_SAFE_INTEGER }, () => {
    tell(hasBuiltin(compiler, 'HotModuleReplacementPlugin'));
  });
}
