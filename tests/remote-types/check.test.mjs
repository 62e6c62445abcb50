import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fedpack } from '../support/programs.mjs';
import { layOutApp, rspackConfig, TSCONFIG } from './support/host.mjs';
import { manifestOf, serveFiles } from './support/remote.mjs';
import { buttonArchive } from './support/zip.mjs';

const APP = `import Button from 'ui/Button';
import { helper } from './helper';
export const text = Button({ label: 'Save' });
export const own: number = helper;
`;

describe('fedpack check --types', { timeout: 300_000 }, () => {
  let host;
  let server;
  const run = (...args) => fedpack(host.folder, 'check', '--types', ...args);

  before(async () => {
    server = await serveFiles({
      'mf-manifest.json': manifestOf('mfe_ui', ['./Button']),
      '@mf-types.zip': buttonArchive('label: string'),
    });
    host = await layOutApp({
      'rspack.config.mjs': rspackConfig({ name: 'shell', remotes: { ui: `mfe_ui@${server.url}/mf-manifest.json` } }),
      'tsconfig.json': TSCONFIG,
      'src/index.ts': "import('./App');\n",
      'src/App.tsx': APP,
      'src/helper.ts': 'export const helper = 1;\n',
    });
  });
  after(async () => {
    await server?.close();
    await host?.remove();
  });

  test('finds nothing where all uses fit', async () => {
    const { code, out, err } = await run();
    assert.equal(code, 0, out + err);
    assert.match(out, /no errors/);
  });

  test('fails at the use once the remote has renamed a prop, and names the remote and its release', async () => {
    server.files.set('@mf-types.zip', buttonArchive('text: string'));
    server.files.set('mf-manifest.json', manifestOf('mfe_ui', ['./Button'], { buildVersion: '2.0.0' }));
    const { code, out, err } = await run();
    assert.equal(code, 1, out + err);
    const text = out.replace(/\s+/g, ' ');
    assert.match(
      text,
      /src\/App\.tsx:3:30 FED156 .*this does not fit the types of `ui` \(release 2\.0\.0\): Object literal may only .*'label' does not exist in type 'ButtonProps'\. \(TS2353\)/,
    );
    assert.match(out, /1 error/);
    const { diagnostics } = JSON.parse((await run('--format', 'json')).out);
    const [{ code: id, severity, location, facts }] = diagnostics.filter((one) => one.code === 'FED156');
    assert.deepEqual([id, severity, location], ['FED156', 'error', { file: 'src/App.tsx', line: 3, column: 30 }]);
    assert.deepEqual([facts.remotes, facts.releases, facts.tsCode], [['ui'], ['2.0.0'], 'TS2353']);
  });

  test('leaves other errors of the app to its own type check', async () => {
    await host.write({ 'src/helper.ts': "export const helper = 'a';\n", 'src/App.tsx': APP.replace('label', 'text') });
    assert.match((await host.compile()).join('\n'), /App\.tsx\(4,14\): error TS2322/);
    const { code, out, err } = await run();
    assert.equal(code, 0, out + err);
  });

  test('finds a use of a module that is gone', async () => {
    server.files.set('mf-manifest.json', manifestOf('mfe_ui', []));
    await host.write({ 'src/App.tsx': "import gone from 'ui/Gone';\nexport default gone;\n" });
    const { code, out } = await run();
    assert.equal(code, 1);
    assert.match(out.replace(/\s+/g, ' '), /src\/App\.tsx:1:18 FED156 .*this does not fit the types of `ui`.*TS2307/);
  });
});

test('fedpack diff --types says which uses a release breaks', { timeout: 200_000 }, async () => {
  const release = (version) => manifestOf('mfe_ui', ['./Button'], { buildVersion: version });
  const server = await serveFiles({
    'v0/mf-manifest.json': JSON.stringify({
      ...JSON.parse(release('0.9.0')),
      metaData: { ...JSON.parse(release('0.9.0')).metaData, types: undefined },
    }),
    'v1/mf-manifest.json': release('1.0.0'),
    'v1/@mf-types.zip': buttonArchive('label: string; size?: number'),
    'v2/mf-manifest.json': release('2.0.0'),
    'v2/@mf-types.zip': buttonArchive('label: string'),
    'v3/mf-manifest.json': release('3.0.0'),
    'v3/@mf-types.zip': buttonArchive('text: string'),
  });
  const at = (version) => `${server.url}/${version}/mf-manifest.json`;
  const host = await layOutApp({
    'rspack.config.mjs': rspackConfig({ name: 'shell', remotes: { ui: `mfe_ui@${at('v1')}` } }),
    'tsconfig.json': TSCONFIG,
    'src/App.tsx': `${APP}export const wrong: string = 1;\n`,
    'src/helper.ts': 'export const helper = 1;\n',
  });
  const diff = (...args) => fedpack(host.folder, 'diff', ...args, '--types');
  const fits = await diff(at('v1'), at('v2'));
  assert.deepEqual([fits.code, fits.out.split('\n').at(-2)], [0, 'all uses here fit the new types'], fits.err);
  const breaks = await diff(at('v2'), at('v3'));
  assert.equal(breaks.code, 1, breaks.err);
  assert.match(breaks.out, /FED156 src\/App\.tsx:3:30: this does not fit the types of `ui` \(release 3\.0\.0\)/);
  assert.match(breaks.out, /\n1 use here no longer fits\n$/);
  assert.equal((await diff(at('v0'), at('v2'))).code, 0, 'a release without types is no obstacle');
  assert.equal((await diff(at('v0'), at('v3'))).code, 1);
  assert.deepEqual(await host.types(), [], 'nothing of the host is changed');
  assert.equal((await fedpack(host.folder, 'lock')).code, 0);
  assert.equal((await diff('fedpack.lock#ui', at('v3'))).code, 1);
  await server.close();
  await host.remove();
});
