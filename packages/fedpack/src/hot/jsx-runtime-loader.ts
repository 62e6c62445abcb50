import type { LoaderContext } from '@rspack/core';

/** Lets `react/jsx-runtime` export what fits the React of the page. The file itself finds that, wherever packages lie. */
export default function jsxRuntimeLoader(this: LoaderContext<{ runtime: string }>, source: string): string {
  const runtime = JSON.stringify(this.getOptions().runtime);
  return `${source}\nmodule.exports = require(${runtime}).jsxFor(require('react'), module.exports);\n`;
}
