import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { start as ofComplete } from '../src/embed/index';
import * as staticImports from '../src/embed/static-imports';
import type { StartOptions, WebpackRequire } from '../src/embed/types';
import { provided, runtimeChunk, type Tables } from './chunk';
import { load } from './load';

const RUNTIMES = {
  complete: ofComplete,
  prebuilt: await load(join(import.meta.dirname, '../dist/prebuilt/any.none.shared.js')),
};

/** A chunk whose entry imports a shared module, which the build brings along. */
const TABLES: Tables = { provide: { default: [provided('1.0.0')] }, consume: { lib: { requiredVersion: '^1.0.0' } } };

for (const [title, start] of Object.entries(RUNTIMES)) {
  const chunk = (name: string, more: Partial<StartOptions>, early?: Record<string, string>): WebpackRequire =>
    runtimeChunk(TABLES, (require) => {
      require.federation.earlyImports = early;
      start(require, {
        name: `${name}-${title}`,
        build: 'b',
        shareStrategy: 'version-first',
        plugins: () => [],
        remotes: {},
        ...more,
      });
    });

  test(`${title}: an entry that imports a shared module statically runs once that is there`, async () => {
    const require = chunk('waits', { staticImports });
    assert.equal(await require.federation.startup('main', ['c'], [], () => require('lib')), 'lib 1.0.0');
  });

  test(`${title}: where it must not wait, it hears where the import is`, () => {
    const require = chunk('early', { staticImports }, { lib: './src/index.js:1:0-20' });
    assert.throws(
      () => require('lib'),
      /not available for eager consumption: lib\nIt is imported statically in .*1:0-20/,
    );
  });

  test(`${title}: a build without such entries starts without what lets them wait`, async () => {
    const { federation } = chunk('others', {});
    assert.equal(federation.startup, undefined);
    const factory = (await federation.instance.loadShare('lib')) as () => unknown;
    assert.equal(factory(), 'lib 1.0.0');
  });
}
