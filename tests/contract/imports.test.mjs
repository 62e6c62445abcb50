import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brief, layOutHost } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';
import { matchSnapshot } from './support/snapshot.mjs';

describe('imports of a remote', () => {
  let remote;
  let host;

  before(async () => {
    remote = await startRemote();
    host = await layOutHost();
  });
  after(async () => {
    await remote?.remove();
    await host?.remove();
  });

  test('that are exposed and exported are fine, also of a module whose exports are not all known', async () => {
    assert.deepEqual(await host.build(remote.url), { errors: [], warnings: [], text: '' });
  });

  test('of what a new release has dropped fail the build, at the line of the import in the file as it was written', async () => {
    await remote.release({
      files: {
        'src/Button.tsx': "export const sizes = ['m'];\nexport default function Button() {\n  return sizes;\n}\n",
      },
      options: { exposes: { './Button': './src/Button.tsx', './Cards': './src/Card.tsx', './old': './src/old.js' } },
    });
    await rm(host.output, { recursive: true });
    const { errors, warnings, text } = await host.build(remote.url);
    assert.deepEqual(warnings, []);
    assert.deepEqual(errors.map(brief), [
      { code: 'FED051', moduleName: './src/App.tsx', loc: '1:18' },
      { code: 'FED050', moduleName: './src/App.tsx', loc: '2:22' },
    ]);
    assert.equal(existsSync(join(host.output, 'main.js')), false, 'a broken build is not written');
    await matchSnapshot('dropped.txt', text);
  });

  test('are warnings, or nothing, where the policy says so', async () => {
    const levels = { checks: { exposes: 'warn', exports: 'off' } };
    const { errors, warnings } = await host.build(remote.url, { contract: levels });
    assert.deepEqual(
      [errors.map(brief), warnings.map(brief)],
      [[], [{ code: 'FED050', moduleName: './src/App.tsx', loc: '2:22' }]],
    );
    assert.deepEqual((await host.build(remote.url, { contract: false })).errors, []);
  });

  test('of namespaces, of `import()`, of `require` and of names that are handed on are checked as far as they are known', async () => {
    await host.write({
      'src/App.tsx': `import * as button from 'ui/Button';
export { size as large } from 'ui/Button';

export default async function App(name: string) {
  const { colour } = await import('ui/Button');
  const { shade } = require('ui/Button');
  return [button.sizes, button.width, (button as any)[name], colour, shade];
}
`,
      'src/index.ts': "import('./App').then(({ default: App, large }) => App(large));\n",
    });
    const { errors } = await host.build(remote.url);
    const names = errors.map(({ message, loc }) => `${loc} ${message.match(/does not export (.*)/)?.[1]}`);
    assert.deepEqual(names.sort(), ['2:10 `size`', '5:11 `colour`', '6:11 `shade`', '7:32 `width`']);
  });

  test('are shown where they are used: a type, a comment or a string is no import', async () => {
    await host.write({
      'src/App.tsx': `import type { Props } from 'ui/Button'; // import 'ui/Button'
import * as button from 'ui/Button';

export const text = "import { nope } from 'ui/Button'";
export default (props: Props) => [props, button.nope];
`,
      'src/index.ts': "import('./App').then(({ default: App }) => App({} as never));\n",
    });
    const { errors } = await host.build(remote.url);
    assert.deepEqual(errors.map(brief), [{ code: 'FED051', moduleName: './src/App.tsx', loc: '5:49' }]);
  });

  test('are none of a name that is asked for with `in`, as in a module of the application', async () => {
    await host.write({
      'src/App.tsx': `import * as all from 'ui/Button';
import * as other from 'ui/Cards';

const first = 'nope' in all ? all.nope : 'old';
let second;
if ('nope' in all && all.nope) second = (all as any).nope();
export default () => [first, second, other.nope, 'missing' in other && all.missing];
`,
      'src/index.ts': "import('./App').then(({ default: App }) => App());\n",
    });
    const { errors } = await host.build(remote.url);
    const names = errors.map(({ message, loc }) => `${loc} ${message.match(/does not export (.*)/)?.[1]}`);
    assert.deepEqual(names.sort(), ['7:44 `nope`', '7:76 `missing`']);
  });
});

describe('imports of a foreign manifest', () => {
  test('are checked by its exposes; nothing is said of exports', async () => {
    const host = await layOutHost({
      'mf-manifest.json': {
        id: 'mfe_ui',
        name: 'mfe_ui',
        metaData: {
          name: 'mfe_ui',
          globalName: 'mfe_ui',
          publicPath: 'auto',
          remoteEntry: { name: 'r.js', path: '', type: 'global' },
        },
        shared: [],
        remotes: [],
        exposes: ['Button', 'Card'].map((name) => ({ id: `mfe_ui:${name}`, name, path: `./${name}`, assets: {} })),
      },
    });
    try {
      const { errors } = await host.build('http://127.0.0.1:9/remoteEntry.js', {
        contract: { manifests: { ui: './mf-manifest.json' } },
      });
      assert.deepEqual(errors.map(brief), [{ code: 'FED050', moduleName: './src/App.tsx', loc: '4:32' }]);
    } finally {
      await host.remove();
    }
  });
});
