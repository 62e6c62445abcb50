import { isObject, option, TABLE } from './schema.mjs';
import { typeText } from './type-text.mjs';

const WIDTH = 120;

const HEAD = `// Written by \`npm run options\` from ${TABLE}.
// biome-ignore-all lint/suspicious/noExplicitAny: a configuration typed against another bundler's modules must stay assignable
import type { Configuration } from '@rspack/core';
import type { AdditionalDataOptions, DtsGenerateTypesHookOptions } from './callbacks.js';
`;

/**
 * The TypeScript types of all options, with their docs.
 *
 * @param {import('./schema.mjs').Table} table
 * @returns {string}
 */
export function types(table) {
  const all = Object.entries(table.definitions).map(([name, definition]) => {
    const docs = comment([definition.description], '');
    return `${docs}export ${declaration(table, name, definition)}\n`;
  });
  return [HEAD, ...all].join('\n');
}

function declaration(table, name, definition) {
  const { additionalProperties, anyOf, type } = definition;
  if (!isObject(definition) && (anyOf || type !== 'object')) return `type ${name} = ${typeText(table, definition)};`;
  const members = Object.entries(definition.properties ?? {}).map(([key, schema]) =>
    member(table, key, option(table, schema), definition.required?.includes(key)),
  );
  if (additionalProperties) members.push(indexSignature(table, definition));
  return `interface ${name} {\n${members.join('')}}`;
}

function member(table, key, schema, isRequired) {
  const docs = comment([schema.description, defaultLine(schema), deprecatedLine(schema)], '  ');
  const mark = isRequired ? '' : '?';
  // A method, so that a function typed against another bundler's compiler may stand here.
  if (schema.tsMethod) return `${docs}  ${key}${mark}${schema.tsMethod};\n`;
  return `${docs}  ${key}${mark}: ${typeText(table, schema)};\n`;
}

/** It has to hold the types of the properties beside it. */
function indexSignature(table, { additionalProperties, properties = {} }) {
  const beside = Object.values(properties);
  const anyOf = [additionalProperties, ...beside];
  return `  [key: string]: ${typeText(table, { anyOf })}${beside.length > 0 ? ' | undefined' : ''};\n`;
}

function defaultLine({ default: value, defaultText }) {
  if (defaultText === 'none') return undefined;
  if (defaultText) return `@default ${defaultText}`;
  return value === undefined ? undefined : `@default ${JSON.stringify(value).replaceAll('"', "'")}`;
}

function deprecatedLine({ deprecated, reason, status }) {
  if (!deprecated) return undefined;
  return status === 'ignored' ? `@deprecated It has no effect. ${reason}` : `@deprecated ${reason}`;
}

function comment(texts, indent) {
  const lines = texts.filter((text) => text !== undefined).flatMap((text) => wrap(text, WIDTH - indent.length - 3));
  if (lines.length === 1 && lines[0].length + indent.length + 7 <= WIDTH) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
