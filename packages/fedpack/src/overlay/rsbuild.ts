import type { Compiler } from '@rspack/core';
import { builtinOptions } from '../compiler/builtin-plugins.js';
import { readDataModule, toDataModule } from '../hot/rsbuild-client.js';
import type { OverlayFiles, Taken } from './taken.js';

/** How Rsbuild's entry for hot updates imports its overlay, unless `dev.client.overlay` is false. */
const OVERLAY = /(import ')([^'?]+\/client\/overlay\.js)(?=')/;

/** How it connects. */
const INIT = /\binit\(\s*'/;

/** That `dev.client.overlay` leaves out the errors of builds. */
const NO_ERRORS = /"overlay":\{[^{}]*"errors":false/;

/** Puts our overlay in the place of Rsbuild's, in its entry. Returns undefined in builds without it. */
export function takeRsbuildOverlay(compiler: Compiler, { rsbuild }: OverlayFiles): Taken | undefined {
  for (const plugin of builtinOptions(compiler, 'EntryPlugin')) {
    const text = readDataModule(plugin.entry);
    if (!text || !INIT.test(text)) continue;
    const original = OVERLAY.exec(text)?.[2];
    if (!original) return { isOff: true };
    plugin.entry = toDataModule(text.replace(OVERLAY, (_, before) => before + rsbuild.replaceAll('\\', '/')));
    return {
      client: original.replace(/overlay\.js$/, 'hmr.js'),
      settings: NO_ERRORS.test(text) ? ['no-errors'] : [],
    };
  }
  return undefined;
}
