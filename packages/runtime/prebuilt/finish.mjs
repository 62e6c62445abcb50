import { minify } from '@swc/core';
import { minifySync } from 'rolldown/utils';
import { IGNORED_IMPORT } from './ignored-import.mjs';
import { privateNames } from './private-names.mjs';

/**
 * The start of a prebuilt runtime. A function expression follows, which takes the constants and returns the runtime's exports. What builds on
 * the core of the page takes that first.
 */
export const PREFIX = 'module.exports=';

/** A placeholder for `import(`: the minifier may lose the comment, which a bundler that compiles the runtime needs. */
const IMPORT = '__import__(';

/**
 * Turns a chunk into a CommonJS module: `module.exports=(constants…)=>{…}`. A bundler may insert the expression into a module
 * unchanged, so it is minified here, once, and is plain ASCII.
 *
 * @param {string[]} parameters of the function
 * @returns {import('rolldown').Plugin}
 */
export function finish(parameters) {
  return {
    name: 'finish-prebuilt',
    // Last of all, as the bundler writes a chunk in its own syntax after `renderChunk`.
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) chunk.code = await finished(chunk.code, parameters);
    },
  };
}

async function finished(commonjs, parameters) {
  const body = commonjs.replace(IGNORED_IMPORT, IMPORT);
  const { code } = await minify(
    `${PREFIX}(${parameters.join(', ')}) => { "use strict"; const exports = {}; ${body}; return exports; }`,
    {
      // Functions that become arrows are none that anybody calls with `new`.
      compress: {
        passes: 4,
        ecma: 2021,
        keep_fargs: false,
        sequences: false,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
      mangle: { props: { regex: `^(${privateNames.join('|')})$` } },
      ecma: 2021,
      format: { ascii_only: true, comments: false },
    },
  );
  // It names what is left better, but removes less.
  const { code: short, errors } = minifySync('prebuilt.cjs', code, { compress: { target: 'es2021' }, mangle: true });
  if (errors.length > 0 || !short.startsWith(PREFIX))
    throw new Error(`a prebuilt runtime begins with ${short.slice(0, 40)}`);
  return `${short.slice(0, -1).replaceAll(IMPORT, 'import(/* webpackIgnore: true */')}\n`;
}
