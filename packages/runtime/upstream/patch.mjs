import { sep } from 'node:path';
import { patches } from './patches.mjs';

const SCOPE = '@module-federation';

/**
 * The name of a module of upstream, as the tables of modules have it.
 *
 * @param {string} id an absolute path below `node_modules/@module-federation`
 */
export const nameOf = (id) => id.split(`${sep}${SCOPE}${sep}`).pop().split(sep).join('/');

/**
 * Changes modules of upstream as `patches` says. A text that a module doesn't have once fails the build: upstream has changed, and the
 * patch has to be reviewed.
 *
 * @param {string[]} [without] modules that stay as they are, as others replace them
 * @returns {import('rolldown').Plugin}
 */
export function patch(without = []) {
  return {
    name: 'patch-upstream',
    transform: {
      filter: { id: /@module-federation/ },
      handler(code, id) {
        const name = nameOf(id);
        const changes = without.includes(name) ? undefined : patches[name];
        return changes?.reduce((text, { use, from, texts }) => {
          const replaced = texts.reduce((changed, [before, after]) => {
            const parts = changed.split(before);
            if (parts.length !== 2) {
              this.error(`${name} of upstream has ${parts.length - 1} times what a patch replaces: ${before}`);
            }
            return parts.join(after);
          }, text);
          return `import { ${use} } from ${JSON.stringify(from)};\n${replaced}`;
        }, code);
      },
    },
  };
}
