import { dirname, join } from 'node:path';
import type { Compiler } from '@rspack/core';
import { hasExposes } from '../has-exposes.js';
import { OWN_FOLDER, ownRequire, PLUGIN_NAME } from '../identity.js';
import type { Resolve } from '../runtime/files.js';

/** The files of React that compiled JSX imports. */
const FILES = /[\\/]react[\\/]jsx-(?:dev-)?runtime\.js$/;

/**
 * Lets components of a development build work on a page whose React is a production build, as in a deployed shell that shows a remote of
 * this machine.
 */
export function fitJsxToPage(compiler: Compiler, options: Record<string, unknown>, find: Resolve): void {
  const runtime = find(OWN_FOLDER, '@fedpack/runtime/hot/jsx-runtime');
  if (!runtime || !hasExposes(options)) return;
  const loader = join(dirname(ownRequire.resolve('fedpack/package.json')), 'dist/cjs/hot/jsx-runtime-loader.js');
  // By then, Rspack has set its defaults.
  compiler.hooks.environment.tap({ name: PLUGIN_NAME, stage: Number.MAX_SAFE_INTEGER }, () => {
    const { mode, module, output } = compiler.options;
    // What is added is not ES5.
    if (mode === 'production' || output.environment?.arrowFunction === false) return;
    module.rules.push({ test: FILES, use: [{ loader, options: { runtime } }] });
  });
}
