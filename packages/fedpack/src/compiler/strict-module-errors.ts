import type { Compiler } from '@rspack/core';

/**
 * Lets a module that fails to evaluate fail again when it is imported again. Without it, the bundler keeps the half-made
 * module, and a second `import()` of what depends on an unreachable remote gives an empty module instead of the error. (The
 * embedded runtime forgets the error when the remote is tried again.) What the user set stays.
 */
export function enableStrictModuleErrors(compiler: Compiler): void {
  compiler.options.output.strictModuleErrorHandling ??= true;
}
