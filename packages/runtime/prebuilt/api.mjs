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
 * @param {string} folder of these modules, which the complete runtime's `embed.js` is in
 * @returns {import('rolldown').Plugin}
 */
export function api(folder) {
  return {
    name: 'complete-api',
    async generateBundle() {
      for (const request of requests) {
        const names = Object.keys(await import(request));
        this.emitFile({ type: 'asset', fileName: `${folder}/${request}.js`, source: moduleOf(request, names) });
      }
    },
  };
}

function moduleOf(request, exported) {
  if (exported.length === 0) return 'export {};\n';
  const { from, fallback } = SOURCES[request];
  const names = exported.filter((name) => name !== 'default').join(', ');
  const instance = `${'../'.repeat(request.split('/').length - 1)}embed.js`;
  return [
    `import { complete } from '${instance}';`,
    `const { ${names} } = complete.${from};`,
    `export { ${names} };`,
    ...(exported.includes('default') ? [`export default complete.${fallback ?? `${from}.default`};`] : []),
    '',
  ].join('\n');
}
