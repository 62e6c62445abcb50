import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '../schema/options.schema.json' with { type: 'json' };
import { LOCK_FILE } from '../src/contract/settings.js';
import { DEFAULT_TIMEOUT } from '../src/remote/deadline.js';
import { readSettings } from '../src/rsbuild/settings.js';
import { remoteTimeout } from '../src/runtime/remote-timeout.js';

const { ModuleFederationPluginOptions, ContractOptions, RsbuildOptions } = schema.$defs;

// Those that Rust reads are tested there.
test('options that JavaScript reads have the defaults and limits of their table', () => {
  assert.equal(ContractOptions.properties.timeout.default, DEFAULT_TIMEOUT);
  assert.equal(ContractOptions.properties.lockFile.default, LOCK_FILE);
  const { target, cssModuleNames } = readSettings({}, assert.fail);
  assert.equal(RsbuildOptions.properties.target.default, target);
  assert.equal(RsbuildOptions.properties.cssModuleNames.default, cssModuleNames);
  const { minimum, maximum } = ModuleFederationPluginOptions.properties.remoteTimeout;
  for (const time of [minimum, maximum]) assert.equal(remoteTimeout({ remoteTimeout: time }), time);
  for (const time of [minimum - 1, maximum + 1]) assert.equal(remoteTimeout({ remoteTimeout: time }), undefined);
});
