import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';

const EVAL_PLUGINS: ReadonlySet<string> = new Set(['EvalDevToolModulePlugin', 'EvalSourceMapDevToolPlugin']);

/**
 * Detects whether files are minimized while modules are plain code in them, not text to be evaluated. Calls back with what is known
 * now, and again when all plugins are applied and Rspack has set its defaults.
 */
export function detectMinimize(compiler: Compiler, tell: (minimizes: boolean) => void): void {
  const now = () => tell(minimizes(compiler));
  now();
  compiler.hooks.environment.tap({ name: PLUGIN_NAME, stage: Number.MAX_SAFE_INTEGER }, now);
}

function minimizes({ options: { optimization, devtool, plugins } }: Compiler): boolean {
  const evaluates =
    String(devtool).includes('eval') || plugins.some((plugin) => EVAL_PLUGINS.has(plugin?.constructor.name ?? ''));
  return optimization.minimize === true && !evaluates;
}
