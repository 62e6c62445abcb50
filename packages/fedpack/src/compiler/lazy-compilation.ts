import type { Compiler } from '@rspack/core';
import { hasExposes } from '../has-exposes.js';
import { OWN_FOLDER, PLUGIN_NAME } from '../identity.js';
import { createResolve } from '../runtime/files.js';
import { builtinOptions } from './builtin-plugins.js';

/** Rspack's own client for browsers, with the path that it asks: neither one of the user, nor one that is told its server. */
const CLIENT = /^.*[\\/]hot[\\/]lazy-compilation-web\.js(\?%2F(?!%2F).*)$/s;

/**
 * Lets an `import()` that is compiled on demand ask the server of its own build: in a page of a host, Rspack's client would ask
 * the host's. The middleware of a development server names the client, when all plugins have been applied.
 */
export function useOwnLazyCompilationClient(compiler: Compiler, options: Record<string, unknown>): void {
  if (!hasExposes(options)) return;
  compiler.hooks.watchRun.tap({ name: PLUGIN_NAME, stage: Number.MIN_SAFE_INTEGER }, () => {
    for (const lazy of builtinOptions(compiler, 'LazyCompilationPlugin')) {
      const query = typeof lazy.client === 'string' && CLIENT.exec(lazy.client)?.[1];
      if (!query) continue;
      const own = createResolve(compiler)(OWN_FOLDER, '@fedpack/runtime/lazy-compilation');
      if (own) lazy.client = own + query;
    }
  });
}
