import type { Compiler } from '@rspack/core';
import { whenDefaulted } from './defaults.js';

const EVAL_PLUGINS: ReadonlySet<string> = new Set(['EvalDevToolModulePlugin', 'EvalSourceMapDevToolPlugin']);

/** Calls back when files are minimized, and modules lie in them as they are: not as texts that are evaluated. */
export function whenMinimized(compiler: Compiler, run: () => void): void {
  whenDefaulted(compiler, () => {
    const { optimization, devtool, plugins } = compiler.options;
    const evaluates =
      String(devtool).includes('eval') || plugins.some((plugin) => EVAL_PLUGINS.has(plugin?.constructor.name ?? ''));
    if (optimization.minimize && !evaluates) run();
  });
}
