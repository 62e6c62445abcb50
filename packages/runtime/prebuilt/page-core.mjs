/** The name by which a prebuilt runtime takes the runtime core of the page. */
const CORE = 'RUNTIME_CORE';

const REQUEST = '@module-federation/runtime-core';

/**
 * What a variant takes: the constants, and ahead of them the core that it doesn't have.
 *
 * @param {import('./variants.mjs').Variant} variant
 * @param {string[]} constants
 * @returns {string[]}
 */
export const parametersOf = ({ onPageCore }, constants) => (onPageCore ? [CORE, ...constants] : constants);

/**
 * Puts the runtime core that is handed over in the place of upstream's package.
 *
 * @returns {import('rolldown').Plugin}
 */
export function usePageCore() {
  const id = `\0${REQUEST}`;
  return {
    name: 'use-page-core',
    resolveId: { filter: { id: new RegExp(`^${REQUEST}$`) }, handler: () => id },
    load: {
      filter: { id: new RegExp(`^${id}$`) },
      handler: async () => `export const { ${Object.keys(await import(REQUEST)).join(', ')} } = ${CORE};`,
    },
  };
}
