import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** The table of options, relative to the checkout. */
export const TABLE = 'packages/fedpack/schema/options.schema.json';

/** What is an object of options by itself: the others are below these. */
export const ROOTS = [
  'ModuleFederationPluginOptions',
  'RsbuildOptions',
  'FedpackConfig',
  'ContainerPluginOptions',
  'ContainerReferencePluginOptions',
  'SharePluginOptions',
  'ConsumeSharedPluginOptions',
  'ProvideSharedPluginOptions',
];

/**
 * @typedef {Record<string, any>} Schema a part of the table
 *
 * @typedef {object} Table
 * @property {Record<string, Schema>} definitions each by its name
 */

/** @returns {Table} the table as it is checked in */
export function readTable() {
  const { $defs } = JSON.parse(readFileSync(join(root, TABLE), 'utf8'));
  return { definitions: $defs };
}

/** @returns {boolean} whether it is an object whose keys are listed */
export const isObject = ({ properties }) => properties !== undefined;

/** @returns {string | undefined} the name of the definition that a schema stands for */
export const definitionName = ({ $ref }) => /^#\/\$defs\/(\w+)$/.exec($ref ?? '')?.[1];

/** @returns {Schema} an option that is described elsewhere in the table, with what is said of it here; any other as it is */
export function option({ definitions }, schema) {
  const [, name, key] = /^#\/\$defs\/(\w+)\/properties\/(\w+)$/.exec(schema.$ref ?? '') ?? [];
  if (!name) return schema;
  const { $ref, ...more } = schema;
  const target = definitions[name]?.properties?.[key];
  if (!target) throw new Error(`${TABLE}: ${$ref} leads nowhere`);
  return { ...option({ definitions }, target), ...more };
}
