import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brief, layOutHost } from '../support/host.mjs';

const folder = join(import.meta.dirname, '../../crates/fedpack_manifest/tests/foreign');

/** A host that consumes the application which all of these manifests are of. */
const layOut = async (t, file, page = 'Page') => {
  const host = await layOutHost({
    'package.json': { name: 'shell', version: '1.0.0', dependencies: { react: '^19.0.0' } },
    'src/App.tsx': `import Page, { title } from 'dashboard/${page}';
import { Counter } from 'dashboard/Counter';
import * as all from 'dashboard';
import react from 'react';

export default () => [Page, title, Counter, all, react];
`,
    'node_modules/react/package.json': { name: 'react', version: '19.3.1', main: 'index.js' },
    'node_modules/react/index.js': "export default 'react 19';\n",
    'remotes/dashboard.json': await readFile(join(folder, file), 'utf8'),
  });
  t.after(host.remove);
  const contract = { manifests: { dashboard: './remotes/dashboard.json' }, lock: 'write' };
  const remotes = { dashboard: 'dashboard@http://127.0.0.1:9/static/remoteEntry.js' };
  const options = { remotes, contract, shared: { react: { singleton: true } } };
  return (changes) => host.build('', { ...options, ...changes });
};

describe('a manifest of another plugin', () => {
  for (const file of ['webpack.json', 'webpack-stats.json', 'rspack.json', 'vite.json']) {
    test(`${file} is read without complaint, also out of the lock`, async (t) => {
      const build = await layOut(t, file);
      assert.equal((await build()).text, '');
      const contract = { manifests: { dashboard: './remotes/dashboard.json' }, offline: true };
      assert.equal((await build({ contract })).text, '');
    });

    test(`${file} is held against imports and singletons`, async (t) => {
      const build = await layOut(t, file, 'Pages');
      const { errors } = await build({ shared: { react: { singleton: true, requiredVersion: '^18.0.0' } } });
      // Rspack puts first what is about no module.
      assert.deepEqual(errors.map(brief), [
        { code: 'FED052', moduleName: undefined, loc: undefined },
        { code: 'FED050', moduleName: './src/App.tsx', loc: '1:29' },
      ]);
      assert.match(errors[1].message, /did you mean `dashboard\/Page`\?/);
    });
  }
});
