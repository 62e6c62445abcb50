import { requests } from '../upstream/requests.mjs';

const SCOPE = '@module-federation';

/** Where the complete runtime has the exports of a request, and what its default export is. */
const SOURCES = {
  [`${SCOPE}/runtime`]: { from: 'runtime' },
  [`${SCOPE}/runtime/core`]: { from: 'core', fallback: 'core' },
  [`${SCOPE}/runtime/helpers`]: { from: 'helpers' },
  [`${SCOPE}/runtime-core`]: { from: 'core' },
  [`${SCOPE}/webpack-bundler-runtime`]: { from: 'bundler', fallback: 'bundler' },
  [`${SCOPE}/webpack-bundler-runtime/bundler`]: { from: 'bundler', fallback: 'bundler' },
};

/**
 * Writes a module for each request of upstream's packages, with the exports that it has, of the complete runtime of the build.
 *
 * @param {string} folder of these modules
 * @param {(folder: string) => string[]} runtime lines that declare `complete`, the runtime; `folder` leads to the folder
 * @returns {import('rolldown').Plugin}
 */
export function api(folder, runtime) {
  return {
    name: 'complete-api',
    async generateBundle() {
      for (const request of requests) {
        const names = Object.keys(await import(request));
        this.emitFile({
          type: 'asset',
          fileName: `${folder}/${request}.js`,
          source: moduleOf(request, names, runtime),
        });
      }
    },
  };
}

function moduleOf(request, exported, runtime) {
  if (exported.length === 0) return 'export {};\n';
  const { from, fallback } = SOURCES[request];
  const names = exported.filter((name) => name !== 'default').join(', ');
  return [
    ...runtime('../'.repeat(request.split('/').length - 1)),
    `const { ${names} } = complete.${from};`,
    `export { ${names} };`,
    ...(exported.includes('default') ? [`export default complete.${fallback ?? `${from}.default`};`] : []),
    '',
  ].join('\n');
}
