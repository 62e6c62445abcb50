import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildRemote } from './support/app.mjs';

const installed = (folder, name, version, content, dependencies) => ({
  [`${folder}/package.json`]: { name, version, main: 'index.js', dependencies },
  [`${folder}/index.js`]: content,
});
const FILES = {
  'package.json': {
    name: 'ui',
    version: '1.0.0',
    dependencies: { state: '^2.0.0', lib: '^1.0.0', '@acme/kit': '^1.0.0' },
  },
  'src/Button.js': "import state from 'state';\nimport lib from 'lib';\nexport default [state, lib];\n",
  'src/Card.js': "import state from 'state';\nimport kit from '@acme/kit';\nexport default [state, kit];\n",
  ...installed('node_modules/state', 'state', '2.1.0', "export default 'state 2';\n"),
  ...installed('node_modules/lib', 'lib', '1.0.0', "export { default } from 'state';\n", { state: '>=1.2.0 <2' }),
  ...installed('node_modules/lib/node_modules/state', 'state', '1.9.0', "export default 'state 1';\n"),
  ...installed('node_modules/@acme/kit', '@acme/kit', '1.0.0', "export { default } from 'state';\n", {
    state: '^2.0.0',
  }),
};
const EXPOSES = { './Button': './src/Button.js', './Card': './src/Card.js' };

describe('what the manifest says of shared packages', () => {
  for (const mode of ['production', 'development']) {
    test(`names who asks for which range, and keeps versions apart, in ${mode}`, async (t) => {
      const { manifest, stats } = await buildRemote(t, FILES, { exposes: EXPOSES, shared: ['state'] }, { mode });
      assert.deepEqual(manifest.fedpack.requires, {
        state: [
          { range: '>=1.2.0 <2', by: ['lib'] },
          { range: '^2.0.0', by: ['@acme/kit', 'src/Button.js', 'src/Card.js'] },
        ],
      });
      const rows = stats.shared.map(({ name, version, requiredVersion, usedIn }) => {
        return { name, version, requiredVersion, usedIn };
      });
      assert.deepEqual(rows, [
        { name: 'state', version: '1.9.0', requiredVersion: '>=1.2.0 <2', usedIn: ['./Button'] },
        { name: 'state', version: '2.1.0', requiredVersion: '^2.0.0', usedIn: ['./Button', './Card'] },
      ]);
      assert.equal(new Set(manifest.shared.map(({ id }) => id)).size, 2);
      const files = manifest.shared.map(({ assets }) => assets.js.sync.join());
      assert.notEqual(files[0], files[1]);
    });
  }

  test('has the range of the options, where there is one, and `*` for any', async (t) => {
    const requires = async (shared) => (await buildRemote(t, FILES, { exposes: EXPOSES, shared })).manifest.fedpack;
    const by = ['@acme/kit', 'lib', 'src/Button.js', 'src/Card.js'];
    const asked = await requires({ state: { requiredVersion: '>=1' } });
    assert.deepEqual(asked.requires, { state: [{ range: '>=1', by }] });
    const any = await requires({ state: { requiredVersion: false } });
    assert.deepEqual(any.requires, { state: [{ range: '*', by }] });
    assert.deepEqual((await requires({ unused: { import: false } })).requires, {});
  });
});
