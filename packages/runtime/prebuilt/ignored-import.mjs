/** An `import()` that a bundler leaves to the browser, as that of a remote that is a module; up to its argument. */
export const IGNORED_IMPORT = /\bimport\(\s*\/\*\s*webpackIgnore: true\s*\*\/(?:\s*\/\*[\s\S]*?\*\/)*/g;
