import type { Compiler } from '@rspack/core';
import { builtinOptions } from './builtin-plugins.js';

/** The define of plugins for React Fast Refresh, after which their flag on the page is named. */
const REFRESH = '__react_refresh_library__';

/**
 * Two builds on one page must not share the global that their chunks are pushed into, and many applications carry the same
 * name in package.json: the container's name is the better default. What the user set stays.
 */
export function setUniqueName(compiler: Compiler, options: Record<string, unknown>): void {
  if (typeof options.name === 'string' && options.name) compiler.options.output.uniqueName ||= options.name;
  nameRefresh(compiler);
}

/**
 * Names what plugins for Fast Refresh have left unnamed, since they looked for a unique name before it was there. Of two builds
 * with one flag, the second one on a page would not refresh.
 */
function nameRefresh(compiler: Compiler): void {
  const name = compiler.webpack.Template.toIdentifier(compiler.options.output.uniqueName ?? '');
  for (const defined of builtinOptions(compiler, 'DefinePlugin')) {
    if (defined[REFRESH] === '""') defined[REFRESH] = JSON.stringify(name);
  }
}
