import type { Compiler } from '@rspack/core';

/**
 * The options of Rspack's built-in plugins of a name, as far as they have been applied. Rust reads them when the first run starts:
 * what is changed before that counts.
 */
export function builtinOptions(compiler: Compiler, name: string): Record<string, unknown>[] {
  const found = compiler.__internal__builtinPlugins.filter((plugin) => plugin.name === name);
  return found.map(({ options }) => options as unknown).filter(isRecord);
}

/** Whether one of Rspack's built-in plugins of a name has been applied. */
export function hasBuiltin(compiler: Compiler, name: string): boolean {
  return compiler.__internal__builtinPlugins.some((plugin) => plugin.name === name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
