import { quoted } from './literal.mjs';
import { TABLE } from './schema.mjs';
import { walk } from './walk.mjs';

/**
 * A file of TypeScript that says which options have no effect, for who reads configurations.
 *
 * @param {import('./schema.mjs').Table} table
 * @returns {string}
 */
export function ignored(table) {
  return [
    `// Written by \`npm run options\` from ${TABLE}.\n`,
    constant(
      'IGNORED_OPTIONS',
      'Options that have no effect, and what happens instead. `*` stands for a key of the user.',
      {
        of: outermostIgnored(table, 'ModuleFederationPluginOptions'),
      },
    ),
    constant('IGNORED_RSBUILD_OPTIONS', 'The same for the second argument of `pluginModuleFederation`.', {
      of: outermostIgnored(table, 'RsbuildOptions'),
    }),
  ].join('\n');
}

/** @returns {import('./walk.mjs').Option[]} those without effect that are in none without effect */
export function outermostIgnored(table, name) {
  const all = walk(table, name).filter(({ schema }) => schema.status === 'ignored');
  const isInside = (inner, outer) =>
    inner.path.length > outer.path.length && outer.path.every((key, at) => key === inner.path[at]);
  return all.filter((option) => !all.some((other) => isInside(option, other)));
}

function constant(name, docs, { of }) {
  const lines = of.map(({ path, schema }) => `  ${quoted(path.join('.'))}: ${quoted(schema.reason)},\n`);
  return `/** ${docs} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`;
}
