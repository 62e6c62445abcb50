import { TABLE } from './schema.mjs';

/**
 * What Rust holds options against: the keys of objects, and the strings that are allowed.
 *
 * @param {import('./schema.mjs').Table} table
 * @returns {string}
 */
export function rust(table) {
  const constants = Object.entries(table.definitions).flatMap(([name, definition]) => {
    const all = [definition, ...(definition.anyOf ?? [])];
    return all.filter(({ checked }) => checked).map((checked) => constant(name, checked));
  });
  return [
    `//! The keys and values that options may have. Written by \`npm run options\` from \`${TABLE}\`.\n`,
    ...constants.sort(),
  ].join('\n');
}

function constant(name, { enum: values, properties }) {
  const texts = (values ?? Object.keys(properties)).toSorted().map((text) => `  ${JSON.stringify(text)},\n`);
  const docs = values ? `What \`${name}\` may be.` : `The keys of \`${name}\`.`;
  return `/// ${docs}\npub(crate) const ${screaming(name)}: &[&str] = &[\n${texts.join('')}];\n`;
}

const screaming = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
