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
      /src\/App\.tsx:3:30 FED156 this does not fit the types of `ui` \(release 2\.0\.0\): Object literal may only .*'label' does not exist in type 'ButtonProps'\. \(TS2353\)/,
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
    assert.match(out.replace(/\s+/g, ' '), /src\/App\.tsx:1:18 FED156 this does not fit the types of `ui`.*TS2307/);
  });
});
