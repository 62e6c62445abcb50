import { literal } from './literal.mjs';
import { option, TABLE } from './schema.mjs';

/**
 * A file of TypeScript with what `fedpack init` offers: its flags and questions, and the values that it sets without asking.
 *
 * @param {import('./schema.mjs').Table} table
 * @returns {string}
 */
export function offered(table) {
  const { properties } = table.definitions.ModuleFederationPluginOptions;
  const all = Object.entries(properties)
    .map(([key, schema]) => [key, option(table, schema).init])
    .filter(([, init]) => init !== undefined);
  return `// Written by \`npm run options\` from ${TABLE}.

/** The options that \`fedpack init\` offers: their flags and questions, or the value that it sets. */
export const OFFERED = ${literal(Object.fromEntries(all))} as const;
`;
}
