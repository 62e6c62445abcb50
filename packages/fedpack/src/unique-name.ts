import type { Compiler } from '@rspack/core';

/**
 * Two builds on one page must not share the global that their chunks are pushed into, and many applications carry the same
 * name in package.json: the container's name is the better default. What the user set stays.
 */
export function setUniqueName(compiler: Compiler, options: Record<string, unknown>): void {
  if (typeof options.name === 'string' && options.name) compiler.options.output.uniqueName ||= options.name;
}
