/** An `import()` that bundlers leave to the browser, up to its argument. Remotes that are modules are loaded by one. */
export const IGNORED_IMPORT = /\bimport\(\s*\/\*\s*webpackIgnore: true\s*\*\/(?:\s*\/\*[\s\S]*?\*\/)*/g;
