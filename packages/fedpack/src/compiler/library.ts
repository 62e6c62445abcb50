import type { Compiler } from '@rspack/core';
import { hasExposes } from '../has-exposes.js';

/**
 * Enables the container's library type, as the entry that brings it is made in Rust and Rspack cannot see it coming.
 */
export function enableLibrary(compiler: Compiler, options: Record<string, unknown>): void {
  if (!hasExposes(options)) return;
  const type = libraryType(options.library);
  const { output } = compiler.options;
  output.enabledLibraryTypes ??= ['...'];
  if (!output.enabledLibraryTypes.includes(type)) output.enabledLibraryTypes.push(type);
  // The list is read once, when the plugins of the config have been applied and the output path is set. A plugin that is
  // applied later comes too late for it; one that is applied earlier must leave it to Rspack, as the order matters: a library
  // marks its exports as used once they are known.
  if (compiler.outputPath) new compiler.webpack.library.EnableLibraryPlugin(type).apply(compiler);
}

/**
 * Lets libraries of type `modern-module` be rendered as `module`: Rspack renders the former without the runtime that
 * federation lives in.
 */
export function replaceModernModule(compiler: Compiler): void {
  const { output, entry } = compiler.options;
  const libraries = [
    output.library,
    ...(typeof entry === 'object' ? Object.values(entry).map((one) => one.library) : []),
  ];
  for (const library of libraries) {
    if (library?.type === 'modern-module' || (library && !library.type && output.module)) library.type = 'module';
  }
  if (output.enabledLibraryTypes) {
    const enabled = output.enabledLibraryTypes.map((type) => (type === 'modern-module' ? 'module' : type));
    output.enabledLibraryTypes = [...new Set(enabled)];
  }
}

function libraryType(library: unknown): string {
  const type = (library as { type?: unknown } | null | undefined)?.type;
  if (type === 'modern-module') return 'module';
  return typeof type === 'string' ? type : 'var';
}
