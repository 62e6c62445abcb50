import type { Compilation, Compiler } from '@rspack/core';

/** What plugins that make HTML hand over before they emit a file. */
export interface HtmlData {
  html: string;
  outputName: string;
  plugin?: { options?: { chunks?: unknown } };
}

interface Hook {
  tapPromise(options: { name: string; stage: number }, change: (data: HtmlData) => Promise<HtmlData>): void;
}

type GetHooks = (compilation: Compilation) => { beforeEmit?: Hook };
type HtmlPlugin = { getCompilationHooks?: GetHooks; getHooks?: GetHooks };

const NAME = /^Html(Rspack|Webpack)Plugin$/;

/**
 * The classes of the plugins that make a compiler's HTML: Rspack's, Rsbuild's, and the packages of the same kind. All of them have one
 * hook of the same form.
 */
export function htmlHooks(compiler: Compiler, compilation: Compilation): Hook[] {
  const classes = new Set(compiler.options.plugins.map((plugin) => (plugin ? plugin.constructor : undefined)));
  return [...classes].flatMap((one) => {
    if (typeof one !== 'function' || !NAME.test(one.name)) return [];
    const { getCompilationHooks, getHooks } = one as HtmlPlugin;
    return (getCompilationHooks ?? getHooks)?.(compilation).beforeEmit ?? [];
  });
}
