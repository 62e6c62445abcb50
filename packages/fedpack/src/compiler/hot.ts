import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';
import { hasBuiltin } from './builtin-plugins.js';

/** Calls back if modules are replaced while they run. Whether they are is known when a watcher starts, with all plugins applied. */
export function detectHot(compiler: Compiler, tell: (hot: boolean) => void): void {
  compiler.hooks.watchRun.tap(FIRST, () => tell(hasHotUpdates(compiler)));
}

/** Defines for the runtime whether modules are replaced while they run: it leaves out what only hot updates need. */
export function defineHot(compiler: Compiler): void {
  let isDefined = false;
  const define = () => {
    if (!isDefined) {
      isDefined = true;
      new compiler.webpack.DefinePlugin({ FEDERATION_HOT: hasHotUpdates(compiler) }).apply(compiler);
    }
  };
  compiler.hooks.run.tap(FIRST, define);
  compiler.hooks.watchRun.tap(FIRST, define);
}

const FIRST = { name: PLUGIN_NAME, stage: Number.MIN_SAFE_INTEGER };

const hasHotUpdates = (compiler: Compiler) => hasBuiltin(compiler, 'HotModuleReplacementPlugin');
