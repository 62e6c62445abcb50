import { minify } from '@swc/core';
import { constants } from './constants.mjs';
import { IGNORED_IMPORT } from './ignored-import.mjs';

/** How a file of a prebuilt runtime begins; an expression follows, which takes the constants and gives the runtime's exports. */
export const PREFIX = 'module.exports=';

/** Stands for `import`: a minifier that moves the argument loses the comment, which a build that compiles the runtime reads. */
const IMPORT = '__import__(';

/**
 * Makes one CommonJS module of a chunk: `module.exports=(constants…)=>{…}`. A bundler may put the expression into a module of its
 * own as it is, so it is minified here, once, and is plain ASCII.
 *
 * @returns {import('rolldown').Plugin}
 */
export function finish() {
  return {
    name: 'finish-prebuilt',
    // Last of all, as the bundler writes a chunk in its own syntax after `renderChunk`.
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) chunk.code = await finished(chunk.code);
    },
  };
}

async function finished(commonjs) {
  const body = commonjs.replace(IGNORED_IMPORT, IMPORT);
  const { code } = await minify(
    `${PREFIX}(${constants.join(', ')}) => { "use strict"; const exports = {}; ${body}; return exports; }`,
    {
      compress: { passes: 3, ecma: 2021, keep_fargs: false },
      mangle: true,
      ecma: 2021,
      format: { ascii_only: true, comments: false },
    },
  );
  if (!code.startsWith(PREFIX)) throw new Error(`a prebuilt runtime begins with ${code.slice(0, 40)}`);
  return `${code.slice(0, -1).replaceAll(IMPORT, 'import(/* webpackIgnore: true */')}\n`;
}
