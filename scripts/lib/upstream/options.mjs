import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from '../root.mjs';
import { schemaKeys } from './schema-keys.mjs';
import { typeKeys } from './type-keys.mjs';

const PACKAGES = join(root, 'node_modules/@module-federation');
const SCHEMAS = join(PACKAGES, 'enhanced/dist/src/schemas');
const TYPES = join(PACKAGES, 'sdk/dist/types/plugins');
const ENTRIES = ['index.d.ts', 'rspack.d.ts'].map((file) => join(PACKAGES, 'enhanced/dist/src', file));

const load = createRequire(import.meta.url);

/**
 * @typedef {object} Options
 * @property {string} name of the options in upstream, and in our table: `SharePluginOptions`
 * @property {string} source where upstream says what they are
 * @property {string[]} keys `shared.*.singleton`: `*` stands for keys of the user
 */

/** @returns {Options[]} of each of upstream's plugins, once as its types have them and once as its JSON Schema does */
export function upstreamOptions() {
  return [...typed(), ...schemas(), rsbuild()];
}

/** @returns {string[]} the plugins that `@module-federation/enhanced` exports, for webpack or for Rspack */
export function upstreamPlugins() {
  const exported = ENTRIES.flatMap(readExports);
  return [...new Set(exported)].filter((name) => /^[A-Z]\w+Plugin$/.test(name)).sort();
}

function typed() {
  const files = readdirSync(TYPES).filter((file) => file.endsWith('Plugin.d.ts'));
  return files.map((file) => {
    const name = `${basename(file, '.d.ts')}Options`;
    return { name, source: `types of ${name}`, keys: typeKeys(join(TYPES, file), name) };
  });
}

function schemas() {
  const files = readdirSync(SCHEMAS, { recursive: true }).filter((file) => /Plugin\.js$/.test(file));
  return files.map((file) => {
    const { default: schema } = load(join(SCHEMAS, file));
    return { name: schema.title, source: `schemas/${file.replaceAll('\\', '/')}`, keys: schemaKeys(schema) };
  });
}

function rsbuild() {
  const file = join(PACKAGES, 'rsbuild-plugin/dist/cli/index.d.ts');
  return {
    name: 'RsbuildOptions',
    source: "the Rsbuild plugin's types",
    keys: typeKeys(file, 'RSBUILD_PLUGIN_OPTIONS'),
  };
}

function readExports(file) {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  return module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name));
}
