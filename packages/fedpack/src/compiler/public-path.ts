import type { Compiler } from '@rspack/core';
import { PLUGIN_NAME } from '../identity.js';
import { builtinOptions } from './builtin-plugins.js';

/** The define that Rsbuild sets in every build: the path of `server.base`, as a string literal. */
const BASE = 'process.env.BASE_URL';

/**
 * Detects whether containers have to find their files by their own URL: whether Rsbuild has put in the public path of its development
 * server, `server.base`, by which every page would look for them on its own server. The output keeps it, as pages of the remote
 * need it at any depth. Calls back with what is known now, and again when all plugins are applied.
 */
export function detectAutoPublicPath(compiler: Compiler, tell: (fromOwnUrl: boolean) => void): void {
  const now = () => tell(isLeftToRsbuild(compiler));
  now();
  compiler.hooks.environment.tap({ name: PLUGIN_NAME, stage: Number.MAX_SAFE_INTEGER }, now);
}

function isLeftToRsbuild(compiler: Compiler): boolean {
  const { mode, output } = compiler.options;
  const { web, node } = compiler.platform;
  if (mode !== 'development' || !web || node) return false;
  const bases = builtinOptions(compiler, 'DefinePlugin').map((defined) => defined[BASE]);
  return bases.some((base) => typeof base === 'string' && withSlash(base) === output.publicPath);
}

/** The path of a string literal, as Rsbuild writes a public path. */
function withSlash(literal: string): string {
  const path = literal.slice(1, -1);
  return path.endsWith('/') ? path : `${path}/`;
}
