import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Compiler, RuleSetRules } from '@rspack/core';
import { excludeFromRefresh } from '../src/hot/refresh-loader.js';
import { wrapRsbuildClient } from '../src/hot/rsbuild-client.js';
import { hotSettings } from '../src/hot/settings.js';

const CLIENT = '/node_modules/@rsbuild/core/dist/client/hmr.js';
const entryOf = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;

describe('hot updates across builds', () => {
  test('are on unless the options say otherwise', () => {
    const table: [dev: unknown, enabled: boolean, reloads: boolean, overlay: boolean][] = [
      [undefined, true, true, true],
      [true, true, true, true],
      [false, false, true, true],
      [null, true, true, true],
      [{}, true, true, true],
      [{ disableLiveReload: true }, true, false, true],
      [{ disableLiveReload: false }, true, true, true],
      [{ overlay: false }, true, true, false],
    ];
    for (const [dev, enabled, reloads, overlay] of table) {
      assert.deepEqual(hotSettings({ dev }), { enabled, reloads, overlay });
    }
  });

  test('keep the loader of Fast Refresh away from their own modules, and touch no other rule', () => {
    const other = { test: /\.css$/, use: 'css-loader' };
    const rules: RuleSetRules = [{ use: 'builtin:react-refresh-loader', exclude: /x/ }, other, '...'];
    excludeFromRefresh(rules, '/own');
    assert.deepEqual(rules, [{ use: 'builtin:react-refresh-loader', exclude: { or: [/x/, '/own'] } }, other, '...']);
  });

  test('put a client around Rsbuild’s, and leave other entries as they are', () => {
    const init = `import { init } from '${CLIENT}';\nimport urlResolver from "/x.js";\ninit('token', {})\n`;
    const entries = [entryOf(init), entryOf('other()'), 'data:text/javascript,%', './src/index.js'];
    const plugins = entries.map((entry) => ({ name: 'EntryPlugin', options: { entry } }));
    const options = { resolve: { alias: { user: 'x' } } };
    wrapRsbuildClient({ __internal__builtinPlugins: plugins, options } as unknown as Compiler, 'C:\\own\\client.js');
    assert.deepEqual(
      plugins.map(({ options }) => options.entry),
      [entryOf(init.replace(CLIENT, 'C:/own/client.js')), ...entries.slice(1)],
    );
    assert.deepEqual(options.resolve.alias, { user: 'x', 'fedpack-rsbuild-client$': CLIENT });
  });

  test('leave a build without Rsbuild alone', () => {
    const options = { resolve: {} };
    wrapRsbuildClient({ __internal__builtinPlugins: [], options } as unknown as Compiler, '/own/client.js');
    assert.deepEqual(options, { resolve: {} });
  });
});
