import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTable } from '../lib/options/schema.mjs';
import { walk } from '../lib/options/walk.mjs';
import { upstreamOptions, upstreamPlugins } from '../lib/upstream/options.mjs';
import { schemaKeys } from '../lib/upstream/schema-keys.mjs';

/** Plugins of upstream that fedpack has no counterpart of, since what they do is no plugin's here. */
const WITHOUT_COUNTERPART = [
  'AsyncBoundaryPlugin',
  'FederationModulesPlugin',
  'FederationRuntimePlugin',
  'GetPublicPathPlugin',
  'HoistContainerReferencesPlugin',
  'TreeShakingSharedPlugin',
];

const table = readTable();
const ours = (name) => new Set(table.definitions[name] && walk(table, name).map(({ path }) => path.join('.')));

describe('options of @module-federation/enhanced and its Rsbuild plugin', () => {
  for (const { name, source, keys } of upstreamOptions()) {
    test(`those in ${source} are in the table`, () => {
      const known = ours(name);
      assert.deepEqual(
        keys.filter((key) => !known.has(key)),
        [],
        `${name} of the table lacks them`,
      );
    });
  }

  test('are found with all that is in them', () => {
    const found = upstreamOptions();
    const keys = (name) => new Set(found.filter((one) => one.name === name).flatMap((one) => one.keys));
    const plugin = keys('ModuleFederationPluginOptions');
    for (const key of [
      ...['exposes.*.import', 'library.name.root', 'manifest.additionalData', 'experiments.optimization.target'],
      ...['shared.*.include.request', 'dts.consumeTypes.remoteTypeUrls.*.zip', 'async.eager'],
    ]) {
      assert.ok(plugin.has(key), key);
    }
    assert.ok(keys('SharePluginOptions').has('shared.*.treeShaking.mode'));
    assert.deepEqual([...keys('RsbuildOptions')].sort(), ['environment', 'ssr', 'ssrDir', 'target']);
  });

  test('are read through references, lists and keys of the user', () => {
    const definitions = { Room: { properties: { wide: {} } } };
    const rooms = { additionalProperties: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/Room' }] } };
    const schema = { definitions, properties: { rooms: { anyOf: [{ type: 'array', items: rooms }, rooms] } } };
    assert.deepEqual(schemaKeys(schema), ['rooms', 'rooms.*.wide']);
  });

  test('belong to a plugin that is here, or is known not to be', () => {
    const unknown = upstreamPlugins().filter((name) => !table.definitions[`${name}Options`]);
    assert.deepEqual(unknown, WITHOUT_COUNTERPART);
  });
});
