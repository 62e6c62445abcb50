import { literal, quoted } from './literal.mjs';
import { ROOTS, TABLE } from './schema.mjs';
import { hasSource, walk } from './walk.mjs';

/**
 * A file of TypeScript with the examples of all options, which type-checks if their types take them.
 *
 * @param {import('./schema.mjs').Table} table
 * @returns {string}
 */
export function typedExamples(table) {
  const groups = ROOTS.map((name) => {
    const examples = walk(table, name).flatMap(({ path, examples }) =>
      examples.map((example, at) => `  ${quoted(numbered(path.join('.'), at))}: ${literal(example, '  ')},\n`),
    );
    return `export const ${name[0].toLowerCase()}${name.slice(1)}: Record<string, ${name}> = {\n${examples.join('')}};\n`;
  });
  const imports = ROOTS.toSorted().map((name) => `  ${name},\n`);
  return [
    `// Written by \`npm run options\` from ${TABLE}; checked by \`npm run typecheck\`.\n`,
    `import type {\n${imports.join('')}} from '../src/options/index.js';\n\n`,
    groups.join('\n'),
  ].join('');
}

/** The options that Rust reads. */
const PLUGINS = ROOTS.filter((name) => name.endsWith('PluginOptions'));

const numbered = (name, at) => (at > 0 ? `${name}, ${at + 1}` : name);

/**
 * The examples that JSON can hold, for the tests of Rust: with each the place of its option and what comes of it.
 *
 * @param {import('./schema.mjs').Table} table
 * @returns {string}
 */
export function jsonExamples(table) {
  const options = PLUGINS.flatMap((name) => walk(table, name).map((option) => ({ ...option, name })));
  const rows = options.flatMap(({ name, place, schema, examples }) =>
    examples
      .filter((example) => !hasSource(example))
      .map((options) => ({
        plugin: name.replace(/Options$/, ''),
        place: placeText(place),
        pointer: pointer(place),
        status: schema.status,
        default: schema.default,
        options,
      })),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** As diagnostics write it. */
function placeText([first, ...rest]) {
  return first + rest.map((key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('');
}

const pointer = (place) => place.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
